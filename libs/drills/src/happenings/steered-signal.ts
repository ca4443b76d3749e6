import { parseSeries } from '../series/parser.ts';
import { seriesPoints } from '../series/points.ts';
import { parseDuration, printDuration } from '../time/duration.ts';
import { atOnce, type Happening } from './happening.ts';

/** Which amount of which resource. */
export interface SteeredResource {
  readonly resourceType: string;
  readonly id: string;
  /** The condition that sets the amount: `connections` in `connections=78 over 10m`. */
  readonly condition: string;
  /** How people say it: `connections of rds-ecommerce-production`. */
  readonly words: string;
}

/** An amount that a drill pushes around. The resource's model keeps it within what the real resource could do. */
export interface SteeredSignal {
  /** Takes the amount there in a straight line. */
  rampsTo(amount: number, settings: { readonly over: string }): Happening;
  /** Puts the amount there at once. */
  jumpsTo(amount: number): Happening;
  /** Lets the amount follow a series, one point per step; a gap holds what was. @default every '1m' */
  follows(series: string, settings?: { readonly every?: string }): Happening;
}

/** Makes the verbs of an amount. */
export function steeredSignal({ resourceType, id, condition, words }: SteeredResource): SteeredSignal {
  const put = (text: string) => ({ kind: 'condition', resourceType, id, condition: text }) as const;
  return {
    rampsTo: (amount, { over }) =>
      atOnce(`${words} ramp to ${amount} in ${over}`, put(`${condition}=${amount} over ${conditionTime(over)}`)),
    jumpsTo: (amount) => atOnce(`${words} jump to ${amount}`, put(`${condition}=${amount}`)),
    follows(series, { every = '1m' } = {}) {
      const step = parseDuration(every);
      const deeds = seriesPoints(parseSeries(series)).flatMap((point, place) =>
        point === undefined ? [] : [{ after: place * step, deed: put(`${condition}=${amountOf(point)}`) }],
      );
      return { sentence: `${words} follow ${series} every ${every}`, deeds };
    },
  };
}

/** Conditions know one unit at a time. */
function conditionTime(over: string): string {
  const milliseconds = parseDuration(over);
  const text = printDuration(milliseconds);
  return /^\d+[smh]$/.test(text) ? text : `${milliseconds / 1000}s`;
}

/** Conditions know amounts from 0 up with six decimals. */
function amountOf(point: number): string {
  return String(Number(Math.max(0, point).toFixed(6)));
}
