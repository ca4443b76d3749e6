import { clockTime } from '../time/timetable.ts';
import type { AlarmRecord, AlarmStateValue } from '../runner/performance.ts';
import { place, SIZE, type Frame } from './frame.ts';

/** A stretch in which an alarm stayed in one state. */
export interface StateStretch {
  readonly state: AlarmStateValue;
  readonly from: number;
  readonly to: number;
}

/** The states of an alarm one after the other, from the start to the end of a drill. */
export function stretchesOf({ initial, changes }: AlarmRecord, start: number, end: number): StateStretch[] {
  const points = [{ at: start, to: initial }, ...changes.filter(({ at }) => at > start)];
  return points.map(({ at, to }, index) => ({ state: to, from: at, to: points[index + 1]?.at ?? end }));
}

/** Draws the states of an alarm as a band at a height. */
export function stateBand({ performance, x }: Frame, record: AlarmRecord, top: number): string {
  const { start, end, timetable } = performance;
  return stretchesOf(record, start, end)
    .map(({ state, from, to }) => {
      const width = Math.max(1, x(to) - x(from));
      const title = `${state} ${clockTime(timetable, from)} to ${clockTime(timetable, to)}`;
      return `<rect class="state ${state}" x="${place(x(from))}" y="${place(top)}" width="${place(width)}" height="${SIZE.band}" rx="2"><title>${title}</title></rect>`;
    })
    .join('');
}
