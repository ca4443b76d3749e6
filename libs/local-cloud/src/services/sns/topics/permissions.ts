import { defaultTopicPolicyText } from '@shopwatch/notifications';
import type { JsonObject } from '@shopwatch/notifications';
import { invalidParameter } from '../faults.ts';
import type { Topic } from './topic.ts';

/** A statement that lets other accounts do something with a topic. */
export interface Permission {
  readonly label: string;
  readonly accounts: readonly string[];
  /** Without the service: `Publish`. */
  readonly actions: readonly string[];
}

/** Adds a statement to a topic's policy. @throws AwsError InvalidParameter when the label is taken */
export function addStatement(partition: string, topic: Topic, { label, accounts, actions }: Permission): void {
  const policy = policyOf(topic);
  const statements = policy['Statement'] as readonly JsonObject[];
  if (statements.some(({ Sid }) => Sid === label)) throw invalidParameter('Statement already exists');
  const statement = {
    Sid: label,
    Effect: 'Allow',
    Principal: { AWS: accounts.map((account) => `arn:${partition}:iam::${account}:root`) },
    Action: actions.map((action) => `SNS:${action}`),
    Resource: topic.arn,
  };
  write(topic, { ...policy, Statement: [...statements, statement] });
}

/** Takes a statement out of a topic's policy; one that is not there is no error. */
export function removeStatement(topic: Topic, label: string): void {
  const policy = policyOf(topic);
  const statements = (policy['Statement'] as readonly JsonObject[]).filter(({ Sid }) => Sid !== label);
  if (statements.length === 0) topic.attributes.delete('Policy');
  else write(topic, { ...policy, Statement: statements });
}

function policyOf(topic: Topic): JsonObject {
  const policy = JSON.parse(topic.attributes.get('Policy') ?? defaultTopicPolicyText(topic.arn)) as JsonObject;
  const { Statement = [] } = policy;
  return { ...policy, Statement: Array.isArray(Statement) ? Statement : [Statement] } as JsonObject;
}

function write(topic: Topic, policy: object): void {
  topic.attributes.set('Policy', JSON.stringify(policy));
}
