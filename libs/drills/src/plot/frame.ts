import type { Performance } from '../runner/performance.ts';
import { linear, type Scale } from './scale.ts';

/** Where everything in a plot stands, in its own units. */
export const SIZE = { width: 1000, left: 262, right: 30, panel: 84, band: 12, gap: 16, lane: 26, axis: 24 } as const;

/** What all parts of one plot share. */
export interface Frame {
  readonly performance: Performance;
  /** From a moment to its place from the left. */
  readonly x: Scale;
}

/** Lays out the time of a drill. */
export function frameOf(performance: Performance): Frame {
  const x = linear([performance.start, performance.end], [SIZE.left, SIZE.width - SIZE.right]);
  return { performance, x };
}

/** A part of a plot: its SVG, drawn from the top, and how high it is. */
export interface Part {
  readonly svg: string;
  readonly height: number;
}

/** Rounds a place so that the file stays small. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
