import {
  evaluatePolicy,
  parsePolicy,
  type PolicyDecision,
  type Principal,
  type RequestContext,
} from '@shopwatch/notifications';
import { keyReader } from '../../../ports/key-reader.ts';
import type { QueueMessage } from '../../../ports/queue-sender.ts';
import type { Scope } from '../../../scope.ts';
import { accessDenied, keyRefused, notModelled } from '../faults.ts';
import type { Queue } from './queue.ts';

/** The functions' own roles send for Lambda, so no policy has to name it. */
const OWN = 'lambda.amazonaws.com';

/** Lets a service put a message into a queue: the queue's policy has to name it, and its key has to be open to it. @throws AwsError AccessDenied, KmsAccessDenied */
export function admitService(from: Scope, queue: Queue, { sender, sourceArn }: QueueMessage): void {
  if (sender === OWN) return admitAccount(from, queue, 'sqs:sendmessage');
  const account = queue.arn.split(':')[4] ?? '';
  const context = {
    'aws:SourceArn': sourceArn,
    'aws:SourceAccount': sourceArn?.split(':')[4] || account,
    'aws:SecureTransport': 'true',
    'aws:PrincipalAccount': undefined,
    'aws:PrincipalArn': undefined,
    'aws:PrincipalOrgID': undefined,
  };
  const principal = { kind: 'service', name: sender } as const;
  const decision = decide(queue, principal, 'sqs:sendmessage', context);
  if (decision.kind !== 'allowed') throw refusal(decision, queue, sender, 'sqs:sendmessage');
  admitToKey(from, queue, principal, context);
}

/** Lets an account use a queue: its own one unless the policy forbids it, another one's only where the policy allows it. @throws AwsError AccessDenied */
export function admitAccount(from: Scope, queue: Queue, action: string): void {
  const { account, partition } = from;
  const own = queue.arn.split(':')[4] === account;
  const decision = decide(queue, { kind: 'account', account }, action, {
    'aws:SecureTransport': 'true',
    'aws:PrincipalAccount': account,
    'aws:PrincipalArn': undefined,
    'aws:SourceArn': undefined,
    'aws:SourceAccount': undefined,
  });
  if (decision.kind === 'allowed' || (own && decision.kind === 'not mentioned')) return;
  throw refusal(decision, queue, `arn:${partition}:iam::${account}:root`, action);
}

function decide(
  { attributes, arn }: Queue,
  principal: Principal,
  action: string,
  context: RequestContext,
): PolicyDecision {
  const policy = attributes.get('Policy');
  if (policy === undefined) return { kind: 'not mentioned' };
  return evaluatePolicy(parsePolicy(policy), { principal, action, resource: arn, context });
}

function refusal(decision: PolicyDecision, { arn }: Queue, who: string, action: string): Error {
  if (decision.kind === 'not modelled') return notModelled(decision.feature);
  return accessDenied(who, action, arn, decision.kind === 'denied');
}

/** AWS's own key lets no other service in, whatever the policy of the queue says. */
function admitToKey(scope: Scope, { attributes, arn }: Queue, principal: Principal, context: RequestContext): void {
  const keyId = attributes.get('KmsMasterKeyId');
  if (keyId === undefined) return;
  const keys = scope.port(keyReader);
  const key = keys.read(scope, keyId);
  if (key === undefined) throw keyRefused('KmsNotFound', `Key '${keyId}' does not exist`);
  if (!key.usable) throw keyRefused('KmsDisabled', `${key.arn} is disabled.`);
  const here = { ...context, 'kms:ViaService': `sqs.${arn.split(':')[3] ?? ''}.amazonaws.com` };
  for (const action of ['kms:GenerateDataKey', 'kms:Decrypt']) {
    const decision = key.awsManaged ? undefined : keys.decide(scope, keyId, { principal, action, context: here });
    if (decision?.kind === 'not modelled') throw notModelled(decision.feature);
    if (decision?.kind === 'allowed') continue;
    throw keyRefused('KmsAccessDenied', `the key of ${arn} cannot be used by ${principalName(principal)}`);
  }
}

function principalName(principal: Principal): string {
  return principal.kind === 'service' ? principal.name : principal.account;
}
