import { firings } from '../expectations/alarm-record.ts';
import type { AlarmRecord } from '../runner/performance.ts';
import type { DrillResult } from '../runner/run-drill.ts';
import { alarmPanel } from './alarm-panel.ts';
import { frameOf, place, SIZE, type Part } from './frame.ts';
import { messageLane } from './message-lane.ts';
import { happeningLines, timeAxis } from './time-axis.ts';

const TOP = 18;

/** Draws a drill over time as SVG: the alarms that it is about, their states, the messages. Empty when it was not played. */
export function plotDrill(result: DrillResult): string {
  const { performance, watched } = result;
  if (performance === undefined) return '';
  const frame = frameOf(performance);
  const parts: Part[] = [
    ...shownAlarms(result).map((record) => alarmPanel(frame, record, watched.get(record.name))),
    messageLane(frame),
    timeAxis(frame),
  ];
  let top = TOP;
  const placed = parts.map(({ svg, height }) => {
    const group = `<g transform="translate(0 ${place(top)})">${svg}</g>`;
    top += height;
    return group;
  });
  const lines = happeningLines(frame, top - SIZE.axis);
  return `<svg viewBox="0 0 ${SIZE.width} ${Math.ceil(top)}" role="img">${lines}${placed.join('')}</svg>`;
}

/** The alarms that went off or that the drill names, in the order in which they went off; all where that is none. */
function shownAlarms({ performance, outcomes }: DrillResult): AlarmRecord[] {
  const named = new Set(outcomes.flatMap(({ alarm }) => alarm ?? []));
  const all = [...performance!.alarms.values()];
  const shown = all.filter((record) => named.has(record.name) || firings(record).length > 0);
  const firstAt = (record: AlarmRecord): number => firings(record)[0]?.at ?? Infinity;
  return (shown.length > 0 ? shown : all).sort(
    (left, right) => Math.min(firstAt(left), 8.64e15) - Math.min(firstAt(right), 8.64e15),
  );
}
