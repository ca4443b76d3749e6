import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import type { Scope } from '../../../scope.ts';
import { boolean, document, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { checkSubscriptionAttribute } from '../subscriptions/attributes.ts';
import { findSubscription } from '../subscriptions/find-subscription.ts';
import { subscribeTo } from '../subscriptions/subscribe.ts';
import { removeSubscription } from '../subscriptions/unsubscribe.ts';

const properties = {
  DeliveryPolicy: document(),
  Endpoint: string({ required: true }),
  FilterPolicy: document(),
  FilterPolicyScope: string(),
  Protocol: string({ required: true }),
  RawMessageDelivery: boolean(),
  RedrivePolicy: document(),
  Region: string(),
  SubscriptionRoleArn: string(),
  TopicArn: string({ required: true }),
};

type Properties = StructureOf<typeof properties>;

/** A subscription; that of an address waits for its owner while the stack goes on. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html */
export const subscriptionType = resourceType({
  type: 'AWS::SNS::Subscription',
  properties,
  replacement: ['Endpoint', 'Protocol'],
  taggable: false,
  create: (wanted, context) => subscribed(context, wanted),
  update({ resource, previous, properties: wanted }, context) {
    if (wanted.TopicArn !== previous.TopicArn || wanted.Region !== previous.Region) {
      const state = subscribed(context, wanted);
      removeSubscription(context, resource.physicalId);
      return state;
    }
    const subscription = findSubscription(context, resource.physicalId);
    const attributes = new Map(Object.entries(attributesOf(wanted)));
    const setting = { protocol: subscription.protocol, attributes, operation: 'SetSubscriptionAttributes' } as const;
    for (const [name, value] of attributes) checkSubscriptionAttribute(name, value, setting);
    subscription.attributes.clear();
    for (const [name, value] of attributes) subscription.attributes.set(name, value);
    return resource;
  },
  delete(resource, context) {
    removeSubscription(context, resource.physicalId);
  },
});

function subscribed(scope: Scope, wanted: Properties): ResourceState {
  const { arn } = subscribeTo(scope.in(wanted.Region === undefined ? {} : { region: wanted.Region }), {
    topicArn: wanted.TopicArn,
    protocol: wanted.Protocol,
    endpoint: wanted.Endpoint,
    attributes: attributesOf(wanted),
  });
  return { physicalId: arn, attributes: { Arn: arn } };
}

function attributesOf(wanted: Properties): Record<string, string> {
  const given = {
    DeliveryPolicy: wanted.DeliveryPolicy,
    FilterPolicyScope: wanted.FilterPolicyScope,
    FilterPolicy: wanted.FilterPolicy,
    RawMessageDelivery: wanted.RawMessageDelivery,
    RedrivePolicy: wanted.RedrivePolicy,
    SubscriptionRoleArn: wanted.SubscriptionRoleArn,
  };
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
