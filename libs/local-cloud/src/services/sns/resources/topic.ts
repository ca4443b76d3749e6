import { AwsError } from '../../../aws-error.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { subscribeTo } from '../subscriptions/subscribe.ts';
import { subscriptionsTo } from '../subscriptions/subscription.ts';
import { removeSubscription } from '../subscriptions/unsubscribe.ts';
import { checkTopicAttribute } from '../topics/attributes.ts';
import { createTopicFrom, removeTopic, topicArnOf } from '../topics/create-topic.ts';
import { findTopic } from '../topics/find-topic.ts';
import { type Topic, topicsOf } from '../topics/topic.ts';

const properties = {
  DisplayName: string(),
  FifoTopic: boolean(),
  KmsMasterKeyId: string(),
  SignatureVersion: string(),
  Subscription: list(structure({ Endpoint: string({ required: true }), Protocol: string({ required: true }) })),
  Tags: tagList,
  TopicName: string(),
  TracingConfig: string(),
};

type Properties = StructureOf<typeof properties>;

/** A topic with the subscriptions that stand in its own properties. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html */
export const topicType = resourceType({
  type: 'AWS::SNS::Topic',
  properties,
  replacement: ['FifoTopic', 'TopicName'],
  nameProperty: 'TopicName',
  create(wanted, context) {
    const name = wanted.TopicName ?? context.generatedName;
    const arn = topicArnOf(context, name);
    if (topicsOf(context).has(arn)) throw new AwsError('AlreadyExists', `Topic already exists: ${arn}`);
    const topic = createTopicFrom(context, {
      name,
      attributes: attributesOf(wanted),
      tags: new Map(Object.entries(resourceTags(context, wanted.Tags))),
    });
    subscribeAll(context, topic, wanted);
    return stateOf(topic);
  },
  update({ resource, previous, properties: wanted }, context) {
    const topic = findTopic(context, resource.physicalId);
    const attributes = Object.entries(attributesOf(wanted));
    for (const [attribute, value] of attributes) checkTopicAttribute(attribute, value);
    for (const attribute of Object.keys(attributesOf(previous))) topic.attributes.delete(attribute);
    for (const [attribute, value] of attributes) topic.attributes.set(attribute, value);
    topic.tags.clear();
    for (const [key, value] of Object.entries(resourceTags(context, wanted.Tags))) topic.tags.set(key, value);
    unsubscribeLeft(context, topic, previous, wanted);
    subscribeAll(context, topic, wanted);
    return stateOf(topic);
  },
  delete(resource, context) {
    removeTopic(context, resource.physicalId, 'fault');
  },
});

function attributesOf({
  DisplayName,
  FifoTopic,
  KmsMasterKeyId,
  SignatureVersion,
  TracingConfig,
}: Properties): Record<string, string> {
  const given = {
    DisplayName,
    FifoTopic: FifoTopic ? 'true' : undefined,
    KmsMasterKeyId,
    SignatureVersion,
    TracingConfig,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function subscribeAll(context: ResourceContext, { arn }: Topic, { Subscription = [] }: Properties): void {
  for (const { Endpoint, Protocol } of Subscription) {
    subscribeTo(context, { topicArn: arn, protocol: Protocol, endpoint: Endpoint });
  }
}

function unsubscribeLeft(context: ResourceContext, { arn }: Topic, before: Properties, after: Properties): void {
  const key = (each: { Endpoint: string; Protocol: string }): string => `${each.Protocol} ${each.Endpoint}`;
  const kept = new Set((after.Subscription ?? []).map(key));
  const left = new Set((before.Subscription ?? []).map(key).filter((each) => !kept.has(each)));
  for (const { arn: subscriptionArn, protocol, endpoint } of subscriptionsTo(context, arn)) {
    if (left.has(`${protocol} ${endpoint}`)) removeSubscription(context, subscriptionArn);
  }
}

function stateOf({ arn, name }: Topic): ResourceState {
  return { physicalId: arn, attributes: { TopicArn: arn, TopicName: name } };
}
