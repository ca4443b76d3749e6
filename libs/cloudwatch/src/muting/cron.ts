import { MuteRuleError } from './errors.ts';

/** The values one field of a cron expression allows, ascending; `any` tells a lone `*`. */
export interface CronField {
  readonly any: boolean;
  readonly values: readonly number[];
}

/** A cron expression of a mute rule; months count from 1, days of the week from Sunday as 0. */
export interface Cron {
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  readonly dayOfWeek: CronField;
}

/** What a field may hold; `names` stand for `first` and what follows. */
interface FieldRange {
  readonly label: string;
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const minutes: FieldRange = { label: 'minute', first: 0, last: 59, names: [] };
const hours: FieldRange = { label: 'hour', first: 0, last: 23, names: [] };
const daysOfMonth: FieldRange = { label: 'day of month', first: 1, last: 31, names: [] };
const months: FieldRange = { label: 'month', first: 1, last: 12, names: monthNames };
/** 0 and 7 are both Sunday. */
const daysOfWeek: FieldRange = { label: 'day of week', first: 0, last: 7, names: dayNames };

/**
 * Parses what stands between the brackets of `cron(Minutes Hours Day-of-month Month Day-of-week)`: values, `*`, `-` and `,`,
 * English names for months and days of the week.
 * @throws MuteRuleError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules.html
 */
export function parseCron(fields: string): Cron {
  const texts = fields.split(' ').filter((text) => text !== '');
  const [minute, hour, dayOfMonth, month, dayOfWeek] = texts;
  if (texts.length !== 5) {
    throw new MuteRuleError(
      `a cron expression must have 5 fields (minute hour day-of-month month day-of-week), got ${texts.length}`,
    );
  }
  return {
    minute: parseField(minute!, minutes),
    hour: parseField(hour!, hours),
    dayOfMonth: parseField(dayOfMonth!, daysOfMonth),
    month: parseField(month!, months),
    dayOfWeek: parseDayOfWeek(dayOfWeek!),
  };
}

/**
 * Tells whether a cron expression allows a day. As in standard cron, which AWS refers to, a day that either restricted field
 * allows is enough when both day of month and day of week are restricted.
 */
export function allowsDay({ dayOfMonth, month, dayOfWeek }: Cron, date: Date): boolean {
  if (!month.values.includes(date.getUTCMonth() + 1)) return false;
  const inMonth = dayOfMonth.values.includes(date.getUTCDate());
  const inWeek = dayOfWeek.values.includes(date.getUTCDay());
  return dayOfMonth.any || dayOfWeek.any ? inMonth && inWeek : inMonth || inWeek;
}

function parseDayOfWeek(text: string): CronField {
  const { any, values } = parseField(text, daysOfWeek);
  return { any, values: ascending(values.map((day) => day % 7)) };
}

function parseField(text: string, range: FieldRange): CronField {
  const values = text.split(',').flatMap((item) => parseItem(item, range));
  return { any: text === '*', values: ascending(values) };
}

function parseItem(item: string, range: FieldRange): readonly number[] {
  if (item === '*') return sequence(range.first, range.last);
  const [from, to, ...rest] = item.split('-');
  const first = parseValue(from!, item, range);
  if (to === undefined) return [first];
  const last = endOfRange(parseValue(to, item, range), first, range);
  if (rest.length > 0 || first > last) throw badItem(item, range);
  return sequence(first, last);
}

/** A range of days may end on Sunday, which then comes after Saturday. */
function endOfRange(last: number, first: number, range: FieldRange): number {
  return range === daysOfWeek && last === 0 && first > 0 ? 7 : last;
}

function parseValue(text: string, item: string, range: FieldRange): number {
  const named = range.names.indexOf(text);
  const value = named >= 0 ? named + range.first : parseDigits(text);
  if (value === undefined || value < range.first || value > range.last) throw badItem(item, range);
  return value;
}

function parseDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > 2) return undefined;
  for (const character of text) if (character < '0' || character > '9') return undefined;
  return Number(text);
}

function badItem(item: string, { label, first, last, names }: FieldRange): Error {
  const named = names.length > 0 ? ` or ${names[0]}-${names.at(-1)}` : '';
  return new MuteRuleError(
    `the ${label} must be *, values, ranges a-b or a list of them, from ${first} to ${last}${named}, got ${item}`,
  );
}

function sequence(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function ascending(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
