import type { Scope } from '../../../scope.ts';
import { invalidParameter, topicNotFound } from '../faults.ts';
import { subscriptionsOf } from '../subscriptions/subscription.ts';
import { checkTopicAttribute } from './attributes.ts';
import { type Topic, topicsOf } from './topic.ts';

/** What somebody wants of a topic. */
export interface TopicDraft {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly tags?: ReadonlyMap<string, string>;
}

/** The name of a topic as a resource. */
export function topicArnOf(scope: Scope, name: string): string {
  return scope.arn('sns', name);
}

/** Makes a topic, or gives the one that is there already with the same settings. @throws AwsError InvalidParameter */
export function createTopicFrom(scope: Scope, { name, attributes = {}, tags = new Map() }: TopicDraft): Topic {
  if (!/^[A-Za-z0-9_-]{1,256}(\.fifo)?$/.test(name)) throw invalidParameter('Topic Name');
  if (name.endsWith('.fifo')) {
    throw invalidParameter(
      'Topic Name Reason: must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens',
    );
  }
  for (const [attribute, value] of Object.entries(attributes)) checkTopicAttribute(attribute, value);
  const arn = topicArnOf(scope, name);
  const existing = topicsOf(scope).get(arn);
  if (existing !== undefined) return demandSame(existing, { name, attributes, tags });
  const topic: Topic = {
    name,
    arn,
    attributes: new Map(Object.entries(attributes)),
    tags: new Map(tags),
    unsubscribed: 0,
  };
  topicsOf(scope).set(arn, topic);
  return topic;
}

function demandSame(topic: Topic, { attributes = {}, tags = new Map() }: TopicDraft): Topic {
  const other = Object.entries(attributes).some(([name, value]) => topic.attributes.get(name) !== value);
  if (other) throw invalidParameter('Attributes Reason: Topic already exists with different attributes');
  const otherTags = [...tags].some(([key, value]) => topic.tags.get(key) !== value);
  if (otherTags) throw invalidParameter('Tags Reason: Topic already exists with different tags');
  return topic;
}

/** Takes a topic away with its subscriptions; one that is not there is no error, as on AWS. */
export function removeTopic(scope: Scope, arn: string, missing: 'fine' | 'fault' = 'fine'): void {
  if (!topicsOf(scope).delete(arn) && missing === 'fault') throw topicNotFound();
  const subscriptions = subscriptionsOf(scope);
  for (const [key, { topicArn }] of subscriptions) if (topicArn === arn) subscriptions.delete(key);
}
