import { queueReader } from '../../../ports/queue-reader.ts';
import type { Scope } from '../../../scope.ts';
import { passes } from './filter.ts';
import type { Mapping } from './mapping.ts';
import { runBatch } from './run-batch.ts';

/**
 * Hands one batch of messages to the function. What it deals with is deleted; all else comes back when its visibility timeout is over, until
 * the queue's own dead-letter queue takes it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
export async function pollQueue(scope: Scope, mapping: Mapping): Promise<void> {
  const { sourceArn, settings } = mapping;
  const reader = scope.port(queueReader);
  const due = nextForQueue(scope, mapping);
  if (due === undefined || due > scope.clock.now()) return;
  mapping.gatheringSince = undefined;
  const messages = await reader.receive(scope, sourceArn, settings.batchSize);
  const wanted = messages.filter(({ event }) => passes(settings.filters, event));
  const unwanted = messages.filter((message) => !wanted.includes(message));
  reader.remove(
    scope,
    sourceArn,
    unwanted.map(({ receiptHandle }) => receiptHandle),
  );
  if (wanted.length === 0) return;
  const outcome = await runBatch(
    scope,
    mapping,
    wanted.map(({ event }) => event),
  );
  switch (outcome.kind) {
    case 'failed':
      mapping.lastResult = 'PROBLEM: Function call failed';
      return;
    case 'not run':
      mapping.lastResult = outcome.problem;
      return;
    case 'done':
    case 'partly failed': {
      mapping.lastResult = 'OK';
      const failed = outcome.kind === 'done' ? new Set<string>() : outcome.items;
      // A name that no message of the batch has makes the whole batch fail.
      if ([...failed].some((id) => !wanted.some((message) => message.id === id))) return;
      const done = wanted.filter(({ id }) => !failed.has(id));
      return reader.remove(
        scope,
        sourceArn,
        done.map(({ receiptHandle }) => receiptHandle),
      );
    }
    default:
      return outcome satisfies never;
  }
}

/** When there is something to do next: at once with a full batch, otherwise when the time for gathering one is over. */
export function nextForQueue(scope: Scope, mapping: Mapping): number | undefined {
  const { batchSize, windowSeconds } = mapping.settings;
  const { visible, next } = scope.port(queueReader).outlook(scope, mapping.sourceArn);
  const now = scope.clock.now();
  if (visible === 0) mapping.gatheringSince = undefined;
  if (visible === 0 || visible >= batchSize) return next;
  mapping.gatheringSince ??= now;
  return Math.max(now, mapping.gatheringSince + windowSeconds * 1000);
}
