import { streamReader, type StreamEvent } from '../../../ports/stream-reader.ts';
import type { Scope } from '../../../scope.ts';
import { publishFigures } from '../invocations/function-metrics.ts';
import { afterFailure, withoutRecords } from './failed-pieces.ts';
import { passes } from './filter.ts';
import type { Mapping, Piece, Progress } from './mapping.ts';
import { runBatch } from './run-batch.ts';
import { tellOfLoss } from './tell-of-loss.ts';

/** The largest event, in bytes. @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const LARGEST_BATCH = 6_291_456;

/** The most records of one event; a batch keeps its size when its mapping gets another one. */
const LARGEST_COUNT = 10_000;

/** The longest wait before the same records are handed over again, in seconds; AWS names none. */
const LONGEST_WAIT_SECONDS = 60;

/**
 * Hands the next records of a shard to the function, in order: nothing behind them goes out before they are dealt with or given up.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export async function pollStream(scope: Scope, mapping: Mapping, progress: Progress): Promise<void> {
  const due = nextForStream(scope, mapping, progress);
  if (due === undefined || due > scope.clock.now()) return;
  const piece = progress.pieces[0] ?? gathered(scope, mapping, progress);
  if (piece === undefined) return;
  if (progress.pieces.length === 0) progress.pieces.push(piece);
  progress.retryAt = undefined;
  mapping.gatheringSince = undefined;
  const events = recordsOf(scope, mapping, piece);
  const old = events.filter(({ at }) => isTooOld(scope, mapping, at));
  if (old.length > 0) {
    // Records come in order, so that the old ones are the first ones.
    progress.pieces[0] = { ...piece, after: old.at(-1)!.sequence };
    advance(progress);
    return tellOfLoss(scope, mapping, { condition: 'RecordAgeExceeded', piece, events: old });
  }
  await handOver(scope, mapping, { progress, piece, events });
}

/** When there is something to do next; undefined when nothing is there. */
export function nextForStream(scope: Scope, mapping: Mapping, progress: Progress): number | undefined {
  const now = scope.clock.now();
  if (progress.pieces.length > 0) return Math.max(now, progress.retryAt ?? now);
  const { batchSize, windowSeconds } = mapping.settings;
  const waiting = scope
    .port(streamReader)
    .read(scope, mapping.sourceArn, { after: progress.after, most: batchSize }).length;
  if (waiting === 0) mapping.gatheringSince = undefined;
  if (waiting === 0) return undefined;
  if (waiting >= batchSize) return now;
  mapping.gatheringSince ??= now;
  return Math.max(now, mapping.gatheringSince + windowSeconds * 1000);
}

interface Delivery {
  readonly progress: Progress;
  readonly piece: Piece;
  readonly events: readonly StreamEvent[];
}

async function handOver(scope: Scope, mapping: Mapping, { progress, piece, events }: Delivery): Promise<void> {
  const wanted = events.filter(({ event }) => passes(mapping.settings.filters, event));
  if (wanted.length === 0) return finish(progress, piece);
  const age = scope.clock.now() - wanted.at(-1)!.at;
  const outcome = await runBatch(
    scope,
    mapping,
    wanted.map(({ event }) => event),
  );
  if (outcome.kind === 'not run') {
    mapping.lastResult = outcome.problem;
    progress.throttles += 1;
    progress.retryAt = scope.clock.now() + waitFor(progress.throttles);
    return;
  }
  progress.throttles = 0;
  publishFigures(scope, mapping.functionArn.split(':')[6]!, [
    { name: 'IteratorAge', value: age, unit: 'Milliseconds' },
  ]);
  mapping.lastResult = outcome.kind === 'done' ? 'OK' : 'PROBLEM: Function call failed';
  if (outcome.kind === 'done') return finish(progress, piece);
  const failed = outcome.kind === 'failed' ? piece : withoutRecords(piece, events, outcome.items);
  const left = wanted.filter(({ sequence }) => sequence > failed.after);
  const next = afterFailure(mapping.settings, failed, left, outcome.kind === 'partly failed');
  if (next.length > 0) {
    progress.pieces.splice(0, 1, ...next);
    advance(progress);
    progress.retryAt = scope.clock.now() + (next.length > 1 ? 0 : waitFor(next[0]!.failures));
    return;
  }
  finish(progress, piece);
  const given = { ...failed, runs: failed.runs + 1 };
  const { requestId } = outcome;
  await tellOfLoss(scope, mapping, { condition: 'RetryAttemptsExhausted', piece: given, events: left, requestId });
}

/** The next batch, as large as may be. */
function gathered(scope: Scope, { sourceArn, settings }: Mapping, { after }: Progress): Piece | undefined {
  const records = scope.port(streamReader).read(scope, sourceArn, { after, most: settings.batchSize });
  let bytes = 0;
  let last: string | undefined;
  for (const { sequence, event } of records) {
    bytes += Buffer.byteLength(JSON.stringify(event));
    if (last !== undefined && bytes > LARGEST_BATCH) break;
    last = sequence;
  }
  return last === undefined ? undefined : { after, to: last, failures: 0, runs: 0 };
}

/** The records of a piece that the stream still has. */
function recordsOf(scope: Scope, { sourceArn }: Mapping, { after, to }: Piece): readonly StreamEvent[] {
  const records = scope.port(streamReader).read(scope, sourceArn, { after, most: LARGEST_COUNT });
  return records.filter(({ sequence }) => sequence <= to);
}

function isTooOld(scope: Scope, { settings: { maxAgeSeconds } }: Mapping, at: number): boolean {
  return maxAgeSeconds >= 0 && scope.clock.now() - at > maxAgeSeconds * 1000;
}

function finish(progress: Progress, piece: Piece): void {
  progress.pieces.shift();
  progress.after = piece.to;
  progress.retryAt = undefined;
}

/** Lets go of pieces that hold nothing any more, and says how far everything is dealt with. */
function advance(progress: Progress): void {
  while (progress.pieces[0] !== undefined && progress.pieces[0].after >= progress.pieces[0].to)
    progress.after = progress.pieces.shift()!.to;
  progress.after = progress.pieces[0]?.after ?? progress.after;
}

function waitFor(failures: number): number {
  return Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - 1)) * 1000;
}
