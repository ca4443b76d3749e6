import type { CronField } from './ast.ts';

/** What a field may hold. */
export interface FieldLimits {
  readonly least: number;
  readonly most: number;
  /** Names of values, the first standing for `least`. */
  readonly names: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html#eb-cron-expressions */
export const FIELD_LIMITS: Readonly<Record<CronField, FieldLimits>> = {
  minutes: { least: 0, most: 59, names: [] },
  hours: { least: 0, most: 23, names: [] },
  daysOfMonth: { least: 1, most: 31, names: [] },
  months: { least: 1, most: 12, names: MONTHS },
  daysOfWeek: { least: 1, most: 7, names: DAYS },
  years: { least: 1970, most: 2199, names: [] },
};
