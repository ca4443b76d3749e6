import { MAX_PATTERN_LENGTH } from '../errors.ts';
import type { Piece, Regex } from './ast.ts';

/**
 * The largest expression, in characters to read and choices to make, where a repetition counts as often as it may repeat: what
 * the longest pattern without repetitions could hold. It bounds the work per character of a line; AWS bounds the time instead
 * ("Regular expression evaluation time exceeded allowed limit", observed 2026).
 */
export const MAX_REGEX_SIZE = MAX_PATTERN_LENGTH;

/** Returns how many instructions an expression becomes. */
export function regexSize(regex: Regex): number {
  return regex.branches.flat().reduce((sum, piece) => sum + pieceSize(piece), 1);
}

function pieceSize(piece: Piece): number {
  if (piece.kind !== 'repeat') return 1;
  return piece.max === Infinity ? piece.min + 2 : piece.min + 2 * (piece.max - piece.min);
}
