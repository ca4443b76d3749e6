import type { Frame } from '../frame.ts';
import { finite } from '../operators.ts';
import { eachTrack, type Track, type Value } from '../value.ts';
import { acrossSlots, metricMathPage, perSlot, type MathFunction } from './math-function.ts';

/**
 * Fills the slots without a datapoint. REPEAT carries the latest datapoint before the gap, LINEAR draws a line across it; AWS
 * does not say what they do where the gap has no datapoint on one side, so such slots stay empty.
 */
export const fill: MathFunction = {
  name: 'FILL',
  signatures: [
    perSlot(['TS', 'S'], 'TS'),
    perSlot(['TS', 'TS'], 'TS'),
    acrossSlots(['TS', 'Filler'], 'TS'),
    perSlot(['TS[]', 'S'], 'TS[]'),
    perSlot(['TS[]', 'TS'], 'TS[]'),
    acrossSlots(['TS[]', 'Filler'], 'TS[]'),
  ],
  summary: 'the series with its gaps filled by a number, another series, the latest value (REPEAT) or a line (LINEAR)',
  page: metricMathPage,
  alarmWarning: 'the newest period may not be published yet, so the filler can be the newest datapoint for ever',
  evaluate: ([argument, filler], frame) =>
    eachTrack(argument as Track, (track) => filled(track, filler as Exclude<Value, readonly Track[]>, frame)),
};

function filled(track: Track, filler: number | Track | string, frame: Frame): Track {
  const out = frame.track(track.label);
  if (filler === 'REPEAT') repeat(track, out, frame);
  else if (filler === 'LINEAR') interpolate(track, out, frame);
  else substitute(track, filler as number | Track, out, frame);
  return out;
}

function substitute(track: Track, filler: number | Track, out: Track, frame: Frame): void {
  const { length } = frame.axis;
  for (let slot = 0; slot < length; slot++) {
    const value = track.values[slot]!;
    out.values[slot] = value === value ? value : typeof filler === 'number' ? filler : filler.values[slot]!;
  }
}

function repeat(track: Track, out: Track, frame: Frame): void {
  const { length } = frame.axis;
  let latest = NaN;
  for (let slot = 0; slot < length; slot++) {
    const value = track.values[slot]!;
    if (value === value) latest = value;
    out.values[slot] = latest;
  }
}

function interpolate(track: Track, out: Track, frame: Frame): void {
  const { length } = frame.axis;
  let left = -1;
  for (let slot = 0; slot < length; slot++) {
    const value = track.values[slot]!;
    out.values[slot] = value;
    if (value !== value) continue;
    if (left >= 0 && left < slot - 1) drawLine(track, out, left, slot, frame);
    left = slot;
  }
}

function drawLine(track: Track, out: Track, left: number, right: number, frame: Frame): void {
  const { axis } = frame;
  const from = track.values[left]!;
  const start = axis.timeAt(left);
  const slope = (track.values[right]! - from) / (axis.timeAt(right) - start);
  for (let slot = left + 1; slot < right; slot++) {
    out.values[slot] = finite(from + slope * (axis.timeAt(slot) - start));
  }
}
