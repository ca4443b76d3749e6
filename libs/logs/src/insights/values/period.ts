const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/** Monday 5 January 1970: weeks are counted from here, so that they begin on Mondays; AWS does not say on which day. */
const firstMonday = 4 * day;

/** A length of time to round to: a number of milliseconds, or of months, which differ in length. */
export type Period =
  | { readonly type: 'fixed'; readonly millis: number; readonly origin: number }
  | { readonly type: 'months'; readonly months: number };

const units: readonly (readonly [names: string, period: Period])[] = [
  ['ms msec msecs millisecond milliseconds', { type: 'fixed', millis: 1, origin: 0 }],
  ['s sec secs second seconds', { type: 'fixed', millis: second, origin: 0 }],
  ['m min mins minute minutes', { type: 'fixed', millis: minute, origin: 0 }],
  ['h hr hrs hour hours', { type: 'fixed', millis: hour, origin: 0 }],
  ['d day days', { type: 'fixed', millis: day, origin: 0 }],
  ['w week weeks', { type: 'fixed', millis: week, origin: firstMonday }],
  ['mo mon mos mons month months', { type: 'months', months: 1 }],
  ['q qtr qtrs quarter quarters', { type: 'months', months: 3 }],
  ['y yr yrs year years', { type: 'months', months: 12 }],
];

const periods: ReadonlyMap<string, Period> = new Map(
  units.flatMap(([names, period]) => names.split(' ').map((name) => [name, period] as const)),
);

/** The abbreviations of the units, for messages. */
export const unitNames = units.map(([names]) => names.split(' ')[0]!).join(', ');

/**
 * Returns the period for `5m` and its like, or undefined when there is no such unit or the amount is no whole number above 0.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html
 */
export function periodOf(amount: number, unit: string): Period | undefined {
  const period = periods.get(unit.toLowerCase());
  if (!period || amount < 1 || amount > 1e9) return undefined;
  return period.type === 'fixed'
    ? { ...period, millis: amount * period.millis }
    : { ...period, months: amount * period.months };
}

/** Rounds a moment down to the start of its period, UTC. */
export function floorTo(millis: number, period: Period): number {
  if (period.type === 'fixed') {
    return Math.floor((millis - period.origin) / period.millis) * period.millis + period.origin;
  }
  const date = new Date(millis);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return startOfMonth(Math.floor(months / period.months) * period.months);
}

/** Rounds a moment up to the end of its period; one that lies on a boundary stays. */
export function ceilTo(millis: number, period: Period): number {
  const floor = floorTo(millis, period);
  if (floor === millis) return millis;
  if (period.type === 'fixed') return floor + period.millis;
  const date = new Date(floor);
  return startOfMonth(date.getUTCFullYear() * 12 + date.getUTCMonth() + period.months);
}

function startOfMonth(months: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(Math.floor(months / 12), months - Math.floor(months / 12) * 12, 1);
}
