import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** A topic as it was created and set. */
export interface Topic {
  readonly name: string;
  readonly arn: string;
  /** What was set, by AWS's names; what is missing has its default. */
  readonly attributes: Map<string, string>;
  readonly tags: Map<string, string>;
  /** How many of its subscriptions were taken away again. */
  unsubscribed: number;
}

/** The topics of a region, by ARN. */
const topics = stateSlot('sns.topics', { empty: () => new Map<string, Topic>() });

/** The topics here. */
export function topicsOf(scope: Scope): Map<string, Topic> {
  return scope.state(topics);
}
