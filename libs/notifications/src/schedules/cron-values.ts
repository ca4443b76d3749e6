import type { CronField, CronSchedule, CronTerm } from './ast.ts';
import { dayOfWeek, daysInMonth } from './calendar.ts';
import { FIELD_LIMITS } from './field-limits.ts';

/** Says whether a field allows a value; the terms that depend on the month allow nothing here. */
export function allows({ fields }: CronSchedule, field: CronField, value: number): boolean {
  return fields[field].some((term) => termAllows(field, term, value));
}

/** Finds the first value from `from` on that a field allows. */
export function firstAllowed(schedule: CronSchedule, field: CronField, from: number): number | undefined {
  const { least, most } = FIELD_LIMITS[field];
  for (let value = Math.max(from, least); value <= most; value++) if (allows(schedule, field, value)) return value;
  return undefined;
}

/** Finds the first day of a month, from `from` on, on which a schedule runs. */
export function firstDay(schedule: CronSchedule, year: number, month: number, from: number): number | undefined {
  const length = daysInMonth(year, month);
  const first = dayOfWeek(year, month, 1);
  const { daysOfMonth, daysOfWeek } = schedule.fields;
  const byMonth = !daysOfMonth.some((term) => term.kind === 'any' && term.written === '?');
  for (let day = from; day <= length; day++) {
    const runs = byMonth
      ? daysOfMonth.some((term) => monthDayAllows(term, day, length, first))
      : daysOfWeek.some((term) => weekdayAllows(term, day, length, first));
    if (runs) return day;
  }
  return undefined;
}

function termAllows(field: CronField, term: CronTerm, value: number): boolean {
  switch (term.kind) {
    case 'any':
      return true;
    case 'value':
      return value === term.value;
    case 'span':
      return stepsInto(field, term.from, term.to, value) !== undefined;
    case 'step': {
      const steps = stepsInto(field, term.from, term.to ?? FIELD_LIMITS[field].most, value);
      return steps !== undefined && steps % term.by === 0;
    }
    case 'last-day':
    case 'nearest-weekday':
    case 'last-weekday':
    case 'nth-weekday':
      return false;
    default:
      return term satisfies never;
  }
}

/** How far a value lies inside a span, which may run over the end of its field. */
function stepsInto(field: CronField, from: number, to: number, value: number): number | undefined {
  if (from <= to) return value >= from && value <= to ? value - from : undefined;
  const { least, most } = FIELD_LIMITS[field];
  if (value >= from) return value - from;
  return value <= to ? most - from + 1 + value - least : undefined;
}

function monthDayAllows(term: CronTerm, day: number, length: number, first: number): boolean {
  switch (term.kind) {
    case 'last-day':
      return day === length - term.daysBefore;
    case 'nearest-weekday': {
      const target = term.day ?? length;
      return target <= length && day === nearestWeekday(target, length, first);
    }
    default:
      return termAllows('daysOfMonth', term, day);
  }
}

function weekdayAllows(term: CronTerm, day: number, length: number, first: number): boolean {
  const weekday = weekdayOf(day, first);
  switch (term.kind) {
    case 'last-weekday':
      return weekday === term.day && day + 7 > length;
    case 'nth-weekday':
      return weekday === term.day && Math.ceil(day / 7) === term.nth;
    default:
      return termAllows('daysOfWeek', term, weekday);
  }
}

/** Day of the week, Sunday being 1, in a month that starts on `first`. */
function weekdayOf(day: number, first: number): number {
  return ((first + day - 2) % 7) + 1;
}

/** Saturday gives way to Friday and Sunday to Monday, but never into another month. */
function nearestWeekday(day: number, length: number, first: number): number {
  const weekday = weekdayOf(day, first);
  if (weekday === 7) return day > 1 ? day - 1 : day + 2;
  if (weekday === 1) return day < length ? day + 1 : day - 2;
  return day;
}
