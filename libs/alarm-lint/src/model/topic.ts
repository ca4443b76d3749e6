import type { Json, JsonObject } from '@shopwatch/cloudformation';
import {
  MalformedPolicy,
  parsePolicy,
  type EncryptionKey,
  type PolicyDocument,
  type Topic as DeliveringTopic,
} from '@shopwatch/notifications';
import { isObject, listOf, objectOf, textOf } from '../values/json.ts';
import type { Resource } from './resource.ts';
import { inlineSubscriptions, readSubscription, type Subscription } from './subscription.ts';

/** A topic with its policies, its key and who listens. */
export interface Topic {
  readonly resource: Resource;
  readonly arn: string;
  /** As the engine of notifications takes it; absent while its key is not known. */
  readonly delivering?: DeliveringTopic;
  readonly key: TopicKey;
  /** Resource that holds the topic's policy, if it has one. */
  readonly policyOf?: Resource;
  readonly subscriptions: readonly Subscription[];
}

/** The key that a topic encrypts with. */
export type TopicKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'aws-managed' }
  | { readonly kind: 'customer-managed'; readonly resource: Resource }
  /** A key that none of the templates makes. */
  | { readonly kind: 'elsewhere'; readonly id: string };

type OfType = (type: string) => readonly Resource[];

/** Reads all topics with what the templates say about them. */
export function readTopics(ofType: OfType): readonly Topic[] {
  const subscriptions = ofType('AWS::SNS::Subscription').map(readSubscription);
  return ofType('AWS::SNS::Topic').map((resource) => {
    const key = keyOf(textOf(resource.properties['KmsMasterKeyId']), ofType);
    const policyOf = policyResource(resource, ofType);
    return {
      resource,
      arn: resource.arn,
      key,
      policyOf,
      delivering: delivering(resource.arn, policyOf, key),
      subscriptions: [
        ...subscriptions.filter(({ topicArn }) => topicArn === resource.arn),
        ...inlineSubscriptions(resource),
      ],
    };
  });
}

function policyResource({ arn }: Resource, ofType: OfType): Resource | undefined {
  const own = ofType('AWS::SNS::TopicPolicy').find(({ properties }) => listOf(properties['Topics']).includes(arn));
  return own ?? ofType('AWS::SNS::TopicInlinePolicy').find(({ properties }) => properties['TopicArn'] === arn);
}

function keyOf(id: string | undefined, ofType: OfType): TopicKey {
  if (id === undefined || id === '') return { kind: 'none' };
  if (id === 'alias/aws/sns' || id.endsWith(':alias/aws/sns')) return { kind: 'aws-managed' };
  const alias = ofType('AWS::KMS::Alias').find(({ name }) => id === name || id.endsWith(`:${name}`));
  const target = textOf(alias?.properties['TargetKeyId']) ?? id;
  const resource = ofType('AWS::KMS::Key').find(({ arn, ref }) => target === arn || target === ref);
  return resource ? { kind: 'customer-managed', resource } : { kind: 'elsewhere', id };
}

function delivering(arn: string, policyOf: Resource | undefined, key: TopicKey): DeliveringTopic | undefined {
  if (key.kind === 'elsewhere') return undefined;
  const encryption = engineKey(key);
  const policy = policyOf && policyOfResource(policyOf.properties['PolicyDocument']);
  return { arn, ...(policy && { policy }), ...(encryption && { key: encryption }) };
}

function engineKey(key: Exclude<TopicKey, { kind: 'elsewhere' }>): EncryptionKey | undefined {
  switch (key.kind) {
    case 'none':
      return undefined;
    case 'aws-managed':
      return { kind: 'aws-managed' };
    case 'customer-managed': {
      const policy = policyOfResource(key.resource.properties['KeyPolicy']);
      return policy && { kind: 'customer-managed', arn: key.resource.arn, policy };
    }
    default:
      return key satisfies never;
  }
}

/** Reads a policy; one that cannot be read says nothing here, CloudFormation's own validation reports it. */
export function policyOfResource(document: Json | undefined): PolicyDocument | undefined {
  const written = typeof document === 'string' ? document : objectOf(document);
  if (isObject(written) && Object.keys(written).length === 0) return undefined;
  try {
    return parsePolicy(written as string | JsonObject);
  } catch (error) {
    if (error instanceof MalformedPolicy) return undefined;
    throw error;
  }
}
