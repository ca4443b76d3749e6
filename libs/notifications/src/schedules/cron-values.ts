import type { CronField, CronSchedule, CronTerm } from './ast.ts';
import { daysInMonth, dayOfWeek } from './calendar.ts';
import { FIELD_LIMITS } from './field-limits.ts';

/** The values that the terms of a field allow, ascending; the day terms that depend on the month are left out. */
export function valuesOf(field: CronField, terms: readonly CronTerm[]): readonly number[] {
  const values = new Set(terms.flatMap((term) => termValues(field, term)));
  return [...values].sort((a, b) => a - b);
}

/** The days of a month on which a schedule runs, ascending. */
export function daysOf({ fields }: CronSchedule, year: number, month: number): readonly number[] {
  const length = daysInMonth(year, month);
  const first = dayOfWeek(year, month, 1);
  const days = new Set<number>();
  const byMonth = !isAnyDay(fields.daysOfMonth);
  if (byMonth) for (const term of fields.daysOfMonth) addDays(days, monthDays(term, length, first));
  else for (const term of fields.daysOfWeek) addDays(days, weekDays(term, length, first));
  return [...days].filter((day) => day >= 1 && day <= length).sort((a, b) => a - b);
}

function isAnyDay(terms: readonly CronTerm[]): boolean {
  return terms.some((term) => term.kind === 'any' && term.written === '?');
}

function addDays(days: Set<number>, more: readonly number[]): void {
  for (const day of more) days.add(day);
}

function termValues(field: CronField, term: CronTerm): readonly number[] {
  const { least, most } = FIELD_LIMITS[field];
  switch (term.kind) {
    case 'any':
      return span(least, most);
    case 'value':
      return [term.value];
    case 'span':
      return wrapped(term.from, term.to, least, most);
    case 'step':
      return wrapped(term.from, term.to ?? most, least, most).filter((_, index) => index % term.by === 0);
    case 'last-day':
    case 'nearest-weekday':
    case 'last-weekday':
    case 'nth-weekday':
      return [];
    default:
      return term satisfies never;
  }
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
}

function wrapped(from: number, to: number, least: number, most: number): number[] {
  return from <= to ? span(from, to) : [...span(from, most), ...span(least, to)];
}

function monthDays(term: CronTerm, length: number, first: number): readonly number[] {
  switch (term.kind) {
    case 'last-day':
      return [length - term.daysBefore];
    case 'nearest-weekday':
      return term.day !== undefined && term.day > length ? [] : [nearestWeekday(term.day ?? length, length, first)];
    default:
      return termValues('daysOfMonth', term);
  }
}

function weekDays(term: CronTerm, length: number, first: number): readonly number[] {
  switch (term.kind) {
    case 'last-weekday':
      return daysNamed(term.day, length, first).slice(-1);
    case 'nth-weekday':
      return daysNamed(term.day, length, first).slice(term.nth - 1, term.nth);
    default:
      return termValues('daysOfWeek', term).flatMap((day) => daysNamed(day, length, first));
  }
}

/** The days of a month that fall on a day of the week. */
function daysNamed(weekday: number, length: number, first: number): readonly number[] {
  return span(1, length).filter((day) => ((first - 1 + day - 1) % 7) + 1 === weekday);
}

/** Saturday gives way to Friday and Sunday to Monday, but never into another month. */
function nearestWeekday(day: number, length: number, first: number): number {
  const weekday = ((first - 1 + day - 1) % 7) + 1;
  if (weekday === 7) return day > 1 ? day - 1 : day + 2;
  if (weekday === 1) return day < length ? day + 1 : day - 2;
  return day;
}
