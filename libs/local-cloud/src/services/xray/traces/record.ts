import type { Scope } from '../../../scope.ts';
import { readSegment } from './read-segment.ts';
import { keepSegment } from './segment.ts';

/** Keeps the segments of another service. */
export function record(scope: Scope, documents: readonly string[]): void {
  for (const document of documents) {
    const segment = readSegment(document);
    if ('traceId' in segment) keepSegment(scope, segment);
  }
}
