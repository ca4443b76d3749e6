import type { Instant } from '../../series.ts';
import type { Track } from '../value.ts';
import { metricMathPage, perSlot, type MathFunction } from './math-function.ts';

const day = 86_400_000;

export const minute = calendar('MINUTE', 'the minute of the hour, 0 to 59', (t) => modulo(Math.floor(t / 60_000), 60));
export const hour = calendar('HOUR', 'the hour of the day, 0 to 23', (t) => modulo(Math.floor(t / 3_600_000), 24));
/** 1 January 1970 was a Thursday, the fourth day. */
export const dayOfWeek = calendar(
  'DAY',
  'the day of the week, 1 (Monday) to 7 (Sunday)',
  (t) => modulo(Math.floor(t / day) + 3, 7) + 1,
);
export const date = calendar('DATE', 'the day of the month, 1 to 31', (t) => new Date(t).getUTCDate());
export const month = calendar('MONTH', 'the month, 1 to 12', (t) => new Date(t).getUTCMonth() + 1);
export const year = calendar('YEAR', 'the year', (t) => new Date(t).getUTCFullYear());
export const epoch = calendar('EPOCH', 'the seconds since 1970', (t) => Math.floor(t / 1000));

/** Reads the timestamps only: the result has a datapoint at every slot, in UTC. */
function calendar(name: string, summary: string, of: (time: Instant) => number): MathFunction {
  return {
    name,
    signatures: [perSlot(['TS'], 'TS')],
    summary: `${summary}, of every timestamp in UTC`,
    page: metricMathPage,
    evaluate([argument], frame) {
      const { axis } = frame;
      const out = frame.track((argument as Track).label);
      for (let slot = 0; slot < axis.length; slot++) out.values[slot] = of(axis.timeAt(slot));
      return out;
    },
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
