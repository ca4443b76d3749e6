import type { Happening } from './happening.ts';
import { resourceVerbs, verb, type ResourceVerbs } from './resource.ts';

/** What can happen to somebody who is told. */
export interface SubscriberVerbs extends ResourceVerbs {
  /** The address does not exist any more: nothing can be delivered to it, whatever topic it comes from. */
  isGone(): Happening;
}

const resourceType = 'AWS::SNS::Subscription';

/** Makes the verbs of a subscriber. @param endpoint an e-mail address, a URL, an ARN */
export function subscriberVerbs(endpoint: string): SubscriberVerbs {
  return {
    ...resourceVerbs(resourceType, endpoint, endpoint),
    isGone: verb(resourceType, endpoint, { words: `${endpoint} does not exist any more`, condition: 'gone' }),
  };
}
