import { defaultTopicPolicyText } from '@shopwatch/notifications';
import {
  evaluatePolicy,
  parsePolicy,
  publish,
  publisherContext,
  publisherPrincipal,
  type DeliveryOutcome,
  type EncryptionKey,
  type Publisher,
  type Topic as EngineTopic,
} from '@shopwatch/notifications';
import type { AwsError } from '../../../aws-error.ts';
import { keyReader, type KeySummary } from '../../../ports/key-reader.ts';
import type { Scope } from '../../../scope.ts';
import { keyRefused, notAuthorized, notModelled } from '../faults.ts';
import type { Topic } from '../topics/topic.ts';

/** Says why a topic does not take a message of a publisher; undefined when it does. Its policy is asked first, then its key. */
export function refusalOf(scope: Scope, topic: Topic, publisher: Publisher): AwsError | undefined {
  const policy = topic.attributes.get('Policy');
  const asked: EngineTopic = { arn: topic.arn, ...(policy ? { policy: parsePolicy(policy) } : {}) };
  const open = publish(asked, publisher);
  if (open.kind !== 'delivered') return faultOf(open, topic, publisher);
  const keyId = topic.attributes.get('KmsMasterKeyId');
  if (!keyId) return undefined;
  const key = scope.port(keyReader).read(scope, keyId);
  if (key === undefined) return keyRefused('KMSNotFound', `Key '${keyId}' does not exist`);
  const withKey = publish({ ...asked, key: engineKey(key) }, publisher);
  if (withKey.kind !== 'delivered') return faultOf(withKey, topic, publisher);
  return key.usable ? undefined : keyRefused('KMSDisabled', `${key.arn} is disabled.`);
}

function engineKey({ arn, awsManaged, policy }: KeySummary): EncryptionKey {
  return awsManaged ? { kind: 'aws-managed' } : { kind: 'customer-managed', arn, policy: parsePolicy(policy) };
}

function faultOf(
  outcome: Exclude<DeliveryOutcome, { kind: 'delivered' }>,
  topic: Topic,
  publisher: Publisher,
): AwsError {
  if (outcome.kind === 'undecided') return notModelled(outcome.reason.text);
  if (outcome.stage === 'topic key') return keyRefused('KMSAccessDenied', outcome.reason.text);
  return notAuthorized(publisher.kind === 'account' ? callersSentence(topic, publisher) : outcome.reason.text);
}

/** A caller is told whether something forbids it or nothing allows it. */
function callersSentence(topic: Topic, publisher: Publisher & { kind: 'account' }): string {
  const { arn, attributes } = topic;
  const decision = evaluatePolicy(parsePolicy(attributes.get('Policy') ?? defaultTopicPolicyText(arn)), {
    principal: publisherPrincipal(publisher),
    action: 'sns:Publish',
    resource: arn,
    context: publisherContext(publisher),
  });
  const why =
    decision.kind === 'denied'
      ? 'with an explicit deny in a resource-based policy'
      : 'because no resource-based policy allows the SNS:Publish action';
  const partition = arn.split(':')[1] ?? 'aws';
  return `User: arn:${partition}:iam::${publisher.account}:root is not authorized to perform: SNS:Publish on resource: ${arn} ${why}`;
}
