import type { Course, Item, Noise, Series } from './ast.ts';

/** Writes a series as `parseSeries` reads it; what was read and written once stays the same from then on. */
export function printSeries({ items }: Series): string {
  return items.map(printItem).join(' ');
}

function printItem(item: Item): string {
  const times = item.count === 1 ? '' : `x${item.count}`;
  switch (item.kind) {
    case 'gap':
      return `_${times}`;
    case 'group':
      return `(${item.items.map(printItem).join(' ')})${times}`;
    case 'points':
      return `${number(item.from)}${printCourse(item.course)}${printNoise(item.noise)}${times}`;
    default:
      return item satisfies never;
  }
}

function printCourse(course: Course): string {
  switch (course.kind) {
    case 'flat':
      return '';
    case 'steps':
      return course.by < 0 || Object.is(course.by, -0) ? `-${number(-course.by)}` : `+${number(course.by)}`;
    case 'ramp':
      return `..${number(course.to)}`;
    default:
      return course satisfies never;
  }
}

function printNoise(noise: Noise | undefined): string {
  if (noise === undefined) return '';
  return `~${number(noise.spread)}${noise.seed === undefined ? '' : `#${noise.seed}`}`;
}

function number(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
