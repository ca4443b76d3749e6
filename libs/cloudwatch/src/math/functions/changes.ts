import type { Frame } from '../frame.ts';
import { finite } from '../operators.ts';
import { eachTrack, type Track } from '../value.ts';
import { acrossSlots, extraDatapoints, metricMathPage, type MathFunction } from './math-function.ts';

/** What a function makes of a datapoint, the one before it and the seconds between them. */
type Change = (value: number, previous: number, seconds: number) => number;

export const rate = change('RATE', 'the change since the previous datapoint, per second', (v, p, s) => (v - p) / s);
export const diff = change('DIFF', 'the change since the previous datapoint', (v, p) => v - p);
export const diffTime = change('DIFF_TIME', 'the seconds since the previous datapoint', (_v, _p, s) => s);

export const runningSum: MathFunction = {
  name: 'RUNNING_SUM',
  signatures: [acrossSlots(['TS'], 'TS'), acrossSlots(['TS[]'], 'TS[]')],
  summary: 'the sum of all datapoints so far',
  page: metricMathPage,
  alarmWarning: extraDatapoints,
  evaluate: ([argument], frame) => eachTrack(argument as Track, (track) => sumSoFar(track, frame)),
};

function change(name: string, summary: string, of: Change): MathFunction {
  return {
    name,
    signatures: [acrossSlots(['TS'], 'TS'), acrossSlots(['TS[]'], 'TS[]')],
    summary: `${summary}; none for the first datapoint`,
    page: metricMathPage,
    evaluate: ([argument], frame) => eachTrack(argument as Track, (track) => changes(of, track, frame)),
  };
}

function changes(of: Change, track: Track, frame: Frame): Track {
  const out = frame.track(track.label);
  const { axis } = frame;
  let previous = -1;
  for (let slot = 0; slot < axis.length; slot++) {
    const value = track.values[slot]!;
    out.values[slot] = NaN;
    if (value !== value) continue;
    if (previous >= 0) {
      const seconds = (axis.timeAt(slot) - axis.timeAt(previous)) / 1000;
      out.values[slot] = finite(of(value, track.values[previous]!, seconds));
    }
    previous = slot;
  }
  return out;
}

function sumSoFar(track: Track, frame: Frame): Track {
  const out = frame.track(track.label);
  const { length } = frame.axis;
  let sum = 0;
  for (let slot = 0; slot < length; slot++) {
    const value = track.values[slot]!;
    if (value === value) sum += value;
    out.values[slot] = value === value ? finite(sum) : NaN;
  }
  return out;
}
