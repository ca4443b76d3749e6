import type { Frame } from '../frame.ts';
import type { Track, Value } from '../value.ts';
import { overTime, reductions } from './aggregates.ts';
import { acrossSlots, extraDatapoints, metricMathPage, perSlot, type MathFunction } from './math-function.ts';

export const first = oneOf('FIRST', 'the first series of an array; of a band, the upper bound', (tracks) => tracks[0]);
export const last = oneOf('LAST', 'the last series of an array; of a band, the lower bound', (tracks) => tracks.at(-1));

/** Series without datapoints come last in either order: AWS does not say where they go. */
export const sort: MathFunction = {
  name: 'SORT',
  signatures: [
    acrossSlots(['TS[]', 'Statistic', 'Order'], 'TS[]'),
    acrossSlots(['TS[]', 'Statistic', 'Order', 'S'], 'TS[]'),
  ],
  summary: 'the series of an array in the order of a statistic, ASC or DESC, and at most a number of them',
  page: metricMathPage,
  evaluate([array, statistic, order, limit = Infinity], frame) {
    const reduce = reductions[statistic as keyof typeof reductions];
    const ranked = (array as readonly Track[]).map((track) => ({ track, rank: overTime(reduce, track, frame) }));
    const sign = order === 'ASC' ? 1 : -1;
    ranked.sort((a, b) => missingLast(a.rank, b.rank) || sign * compare(a.rank, b.rank));
    return ranked.slice(0, index(limit)).map(({ track }) => track);
  },
};

export const slice: MathFunction = {
  name: 'SLICE',
  signatures: [perSlot(['TS[]', 'S'], 'TS[]'), perSlot(['TS[]', 'S', 'S'], 'TS[]')],
  summary: 'the series of an array from a zero-based start up to, not including, an end',
  page: metricMathPage,
  evaluate: ([array, start, end = Infinity]) => (array as readonly Track[]).slice(index(start!), index(end)),
};

export const removeEmpty: MathFunction = {
  name: 'REMOVE_EMPTY',
  signatures: [acrossSlots(['TS[]'], 'TS[]')],
  summary: 'the series of an array that have a datapoint',
  page: metricMathPage,
  alarmWarning: extraDatapoints,
  evaluate: ([array], frame) => (array as readonly Track[]).filter((track) => !isEmpty(track, frame)),
};

function oneOf(name: string, summary: string, pick: (tracks: readonly Track[]) => Track | undefined): MathFunction {
  return {
    name,
    signatures: [perSlot(['TS[]'], 'TS')],
    summary,
    page: metricMathPage,
    evaluate: ([array], frame) => pick(array as readonly Track[]) ?? emptyTrack(frame),
  };
}

/** The one of an array without series: AWS admits `FIRST(REMOVE_EMPTY(METRICS()))` in an alarm whose metrics have no data (recorded 2026). */
function emptyTrack(frame: Frame): Track {
  const out = frame.track('');
  out.values.fill(NaN, 0, frame.axis.length);
  return out;
}

function isEmpty({ values }: Track, frame: Frame): boolean {
  for (let slot = 0; slot < frame.axis.length; slot++) if (values[slot] === values[slot]) return false;
  return true;
}

/** A fraction is cut; what is no number or below 0 counts as 0. */
function index(value: Value): number {
  return Math.max(0, Math.trunc(value as number)) || 0;
}

function missingLast(a: number, b: number): number {
  return Number(a !== a) - Number(b !== b);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
