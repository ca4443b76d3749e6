/** Offsets in the expression: first character, and one past the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The units of a rate, singular. */
export type RateUnit = 'minute' | 'hour' | 'day';

/** `rate(5 minutes)`. */
export interface RateSchedule {
  readonly kind: 'rate';
  readonly value: number;
  readonly unit: RateUnit;
  readonly range: Range;
}

/** The fields of a cron expression, in the order they are written. */
export const CRON_FIELDS = ['minutes', 'hours', 'daysOfMonth', 'months', 'daysOfWeek', 'years'] as const;

/** One of the six fields. */
export type CronField = (typeof CRON_FIELDS)[number];

/** One piece of a field; the pieces of a field are alternatives. */
export type CronTerm =
  /** `*`, or `?` in a day field: any value. */
  | { readonly kind: 'any'; readonly written: '*' | '?'; readonly range: Range }
  /** `4`, `MON`. */
  | { readonly kind: 'value'; readonly value: number; readonly range: Range }
  /** `8-17`; a range whose end is lower runs over the end of the field. */
  | { readonly kind: 'span'; readonly from: number; readonly to: number; readonly range: Range }
  /** `0/15`, `8-17/2`; without an end it runs to the end of the field. */
  | { readonly kind: 'step'; readonly from: number; readonly to?: number; readonly by: number; readonly range: Range }
  /** `L` in days of the month; `daysBefore` 0 is the last day itself. */
  | { readonly kind: 'last-day'; readonly daysBefore: number; readonly range: Range }
  /** `15W`, and `LW` without a day: the weekday nearest to that day, in the same month. */
  | { readonly kind: 'nearest-weekday'; readonly day?: number; readonly range: Range }
  /** `FRIL`, `6L`: the last such day of the month. */
  | { readonly kind: 'last-weekday'; readonly day: number; readonly range: Range }
  /** `3#2`: the second Tuesday; days count from Sunday, which is 1. */
  | { readonly kind: 'nth-weekday'; readonly day: number; readonly nth: number; readonly range: Range };

/** `cron(0 12 * * ? *)`, in UTC. */
export interface CronSchedule {
  readonly kind: 'cron';
  readonly fields: Readonly<Record<CronField, readonly CronTerm[]>>;
  readonly range: Range;
}

/** A schedule expression. */
export type Schedule = RateSchedule | CronSchedule;
