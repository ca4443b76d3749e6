import type { AlarmRecord } from '../runner/performance.ts';
import { escapeMarkup } from '../report/markup.ts';
import { conditionOf } from '../transcript/render.ts';
import type { WatchedCourse } from '../world/readings.ts';
import { place, SIZE, type Frame, type Part } from './frame.ts';
import { linear, niceRange, type Scale } from './scale.ts';
import { stateBand, stretchesOf } from './state-band.ts';

/** Draws one alarm: what it watches with its threshold, shaded while it is on, and the band of its states. */
export function alarmPanel(frame: Frame, record: AlarmRecord, watched: WatchedCourse | undefined): Part {
  if (record.kind === 'composite') return compositePanel(frame, record);
  const { Threshold: threshold } = record.definition;
  const values = [
    ...(watched?.readings ?? []).map(({ value }) => value),
    ...(threshold === undefined ? [] : [threshold]),
  ];
  const range = niceRange(values);
  const y = linear(range, [SIZE.panel, 6]);
  const svg = [
    shading(frame, record),
    grid(range, y),
    threshold === undefined ? '' : thresholdLine(threshold, y),
    course(frame, watched, y),
    label(record, SIZE.panel / 2 - 6),
    stateBand(frame, record, SIZE.panel + 4),
  ].join('');
  return { svg, height: SIZE.panel + 4 + SIZE.band + SIZE.gap };
}

function compositePanel(frame: Frame, record: AlarmRecord): Part {
  const svg = `${label(record, 10)}${stateBand(frame, record, 0)}`;
  return { svg, height: SIZE.band + SIZE.gap };
}

function shading({ performance, x }: Frame, record: AlarmRecord): string {
  return stretchesOf(record, performance.start, performance.end)
    .filter(({ state }) => state === 'ALARM')
    .map(
      ({ from, to }) =>
        `<rect class="on" x="${place(x(from))}" y="0" width="${place(x(to) - x(from))}" height="${SIZE.panel}"/>`,
    )
    .join('');
}

function grid([low, high]: readonly [number, number], y: Scale): string {
  return [low, (low + high) / 2, high]
    .map((value) => {
      const at = place(y(value));
      const line = `<line class="grid" x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${at}" y2="${at}"/>`;
      return `${line}<text class="tick" x="${SIZE.left - 6}" y="${place(y(value) + 3)}" text-anchor="end">${Number(value.toFixed(2))}</text>`;
    })
    .join('');
}

function thresholdLine(threshold: number, y: Scale): string {
  const at = place(y(threshold));
  const right = SIZE.width - SIZE.right;
  const line = `<line class="threshold" x1="${SIZE.left}" x2="${right}" y1="${at}" y2="${at}"/>`;
  return `${line}<text class="threshold-label" x="${right + 3}" y="${place(y(threshold) + 3)}">${threshold}</text>`;
}

/** A step per period, broken where nothing was published. */
function course({ performance, x }: Frame, watched: WatchedCourse | undefined, y: Scale): string {
  const { readings = [], periodSeconds = 60 } = watched ?? {};
  let path = '';
  let known: number | undefined;
  for (const { at, value } of readings) {
    const end = at + periodSeconds * 1000;
    path += `${known === at ? 'L' : 'M'}${place(x(at))} ${place(y(value))}H${place(x(Math.min(end, performance.end)))}`;
    known = end;
  }
  return path === '' ? nothing() : `<path class="course" d="${path}"/>`;
}

function nothing(): string {
  return `<text class="nothing" x="${(SIZE.left + SIZE.width) / 2}" y="${SIZE.panel / 2}" text-anchor="middle">nothing was published</text>`;
}

function label(record: AlarmRecord, middle: number): string {
  const title = `<title>${escapeMarkup(conditionOf(record))}</title>`;
  const name = record.name.length <= 36 ? record.name : `${record.name.slice(0, 35)}…`;
  return `<g>${title}<text class="name" x="0" y="${place(middle)}">${escapeMarkup(name)}</text></g>`;
}
