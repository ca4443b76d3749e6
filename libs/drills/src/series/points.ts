import type { Item, Points, Series } from './ast.ts';
import { noiseAt } from './noise.ts';

/** The points of a series in order; undefined where nothing is published. */
export function seriesPoints({ items }: Series): (number | undefined)[] {
  const points: (number | undefined)[] = [];
  addItems(items, points);
  return points;
}

function addItems(items: readonly Item[], points: (number | undefined)[]): void {
  items.forEach((item, place) => addItem(item, place, points));
}

function addItem(item: Item, place: number, points: (number | undefined)[]): void {
  switch (item.kind) {
    case 'gap':
      for (let turn = 0; turn < item.count; turn += 1) points.push(undefined);
      return;
    case 'group':
      for (let turn = 0; turn < item.count; turn += 1) addItems(item.items, points);
      return;
    case 'points':
      for (let turn = 0; turn < item.count; turn += 1) points.push(pointOf(item, turn, place));
      return;
    default:
      return item satisfies never;
  }
}

function pointOf(item: Points, turn: number, place: number): number {
  const { noise } = item;
  const onCourse = courseAt(item, turn);
  return noise === undefined ? onCourse : onCourse + noise.spread * noiseAt(noise.seed ?? place + 1, turn);
}

/** A ramp of one point is where it ends. */
function courseAt({ from, course, count }: Points, turn: number): number {
  switch (course.kind) {
    case 'flat':
      return from;
    case 'steps':
      return from + course.by * turn;
    case 'ramp':
      return count === 1 ? course.to : from + ((course.to - from) * turn) / (count - 1);
    default:
      return course satisfies never;
  }
}
