import type { StreamEvent } from '../../../ports/stream-reader.ts';
import type { MappingSettings, Piece } from './mapping.ts';

/** What is left of a piece when the function named records that failed: all from the first of them on. */
export function withoutRecords(piece: Piece, events: readonly StreamEvent[], failed: ReadonlySet<string>): Piece {
  const first = events.findIndex(({ sequence }) => failed.has(sequence));
  // A name that no record of the batch has makes the whole batch fail.
  if (first <= 0) return piece;
  return { ...piece, after: events[first - 1]!.sequence };
}

/**
 * What to do about a piece that failed: two halves, the same once more, or nothing, when it is given up. Splitting counts as no retry.
 *
 * @param named whether the function named what failed, which splits the batch there
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export function afterFailure(
  { bisects, retries }: MappingSettings,
  piece: Piece,
  events: readonly StreamEvent[],
  named: boolean,
): readonly Piece[] {
  const runs = piece.runs + 1;
  if (bisects && !named && events.length > 1 && retries !== 0) {
    const middle = events[Math.ceil(events.length / 2) - 1]!.sequence;
    return [
      { ...piece, to: middle, runs },
      { ...piece, after: middle, runs },
    ];
  }
  const failures = piece.failures + 1;
  return retries >= 0 && failures > retries ? [] : [{ ...piece, failures, runs }];
}
