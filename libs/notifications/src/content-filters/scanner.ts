import { positionOf, type JsonCursor, type JsonToken } from '../json/cursor-state.ts';
import { advance, textOf } from '../json/json-cursor.ts';
import { renderPosition } from '../json/json-syntax-error.ts';
import type { Range, WrittenNumber } from './ast.ts';
import type { Dialect } from './dialect.ts';
import { FilterSyntaxError } from './filter-syntax-error.ts';

/** A JSON cursor together with the dialect that decides what it may meet. */
export interface Scanner {
  readonly cursor: JsonCursor;
  readonly dialect: Dialect;
}

/** Refuses the filter at the cursor's position. @param times how often AWS repeats the position */
export function refuse({ cursor }: Scanner, reason: string, times: 1 | 2 = 1): never {
  throw new FilterSyntaxError(reason, renderPosition(cursor.source, positionOf(cursor)).repeat(times));
}

/** Moves on and gives the token. */
export function next({ cursor }: Scanner): JsonToken {
  return advance(cursor);
}

/** Text of the current token. */
export function text({ cursor }: Scanner): string {
  return textOf(cursor);
}

/** Offset at which the current token starts. */
export function startOf({ cursor }: Scanner): number {
  return cursor.tokenStart;
}

/** The range from `start` to where the cursor has read. */
export function rangeFrom({ cursor }: Scanner, start: number): Range {
  return { start, end: cursor.offset };
}

/** Demands the end of an object here. */
export function endObject(scanner: Scanner, reason: string): void {
  if (next(scanner) !== '}') refuse(scanner, reason);
}

/** Reads the current number for a comparison. @param times how often AWS repeats the position of a refusal */
export function comparableNumber(scanner: Scanner, times: 1 | 2 = 1): WrittenNumber {
  const digits = text(scanner);
  const value = Number(digits);
  const limit = scanner.dialect.largestNumber;
  if (value < -limit || value > limit) {
    const written = limit.toExponential(1).replace('e+', 'E');
    refuse(scanner, `Value must be between -${written} and ${written}, inclusive`, times);
  }
  return { digits, value };
}
