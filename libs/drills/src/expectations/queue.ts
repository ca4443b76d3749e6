import { lookUp } from '../world/lookups.ts';
import type { Expectation } from './expectation.ts';

/** What a drill expects to wait in a queue when it is over. */
export interface QueueExpectations {
  /** So many messages wait. */
  holds(messages: number): QueueExpectations;
}

/** Makes the verbs about a queue. @param queue its name */
export function queueExpectations(queue: string, add: (expectation: Expectation) => void): QueueExpectations {
  const lookup = { kind: 'queue', queue } as const;
  const verbs: QueueExpectations = {
    holds(messages) {
      add({
        sentence: `${queue} holds ${messages} ${messages === 1 ? 'message' : 'messages'}`,
        lookup,
        judge(performance) {
          const found = lookUp(performance, lookup);
          if (found === undefined) return 'there is no such queue';
          return found === messages ? undefined : `it holds ${found}`;
        },
      });
      return verbs;
    },
  };
  return verbs;
}
