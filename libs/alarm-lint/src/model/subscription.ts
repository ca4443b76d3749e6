import { InvalidFilterPolicy, parseFilterPolicy, type FilterPolicy } from '@shopwatch/notifications';
import type { At } from '../findings/problem.ts';
import { isObject, listOf, objectOf, textOf } from '../values/json.ts';
import type { Resource } from './resource.ts';

/** Somebody who listens to a topic. */
export interface Subscription {
  readonly resource: Resource;
  readonly at: At;
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  /** Absent if every message passes. */
  readonly filterPolicy?: FilterPolicy;
}

/** Reads a subscription that is a resource of its own. */
export function readSubscription(resource: Resource): Subscription {
  const { TopicArn, Protocol, Endpoint, FilterPolicy, FilterPolicyScope } = resource.properties;
  return {
    resource,
    at: ['Properties'],
    topicArn: textOf(TopicArn) ?? '',
    protocol: textOf(Protocol) ?? '',
    endpoint: textOf(Endpoint) ?? '',
    filterPolicy: readFilter(FilterPolicy, textOf(FilterPolicyScope)),
  };
}

/** Reads the subscriptions that stand in a topic itself; they have no filter. */
export function inlineSubscriptions(topic: Resource): readonly Subscription[] {
  return listOf(topic.properties['Subscription']).map((each, index) => {
    const { Protocol, Endpoint } = objectOf(each);
    return {
      resource: topic,
      at: ['Properties', 'Subscription', index],
      topicArn: topic.arn,
      protocol: textOf(Protocol) ?? '',
      endpoint: textOf(Endpoint) ?? '',
    };
  });
}

/** A policy that SNS itself would refuse says nothing here. */
function readFilter(policy: unknown, scope = 'MessageAttributes'): FilterPolicy | undefined {
  if (policy === undefined) return undefined;
  try {
    return parseFilterPolicy(
      isObject(policy) ? JSON.stringify(policy) : String(policy),
      scope === 'MessageBody' ? 'MessageBody' : 'MessageAttributes',
    );
  } catch (error) {
    if (error instanceof InvalidFilterPolicy) return undefined;
    throw error;
  }
}
