import { defaultTopicPolicy } from '../policies/default-topic-policy.ts';
import { evaluatePolicy, type PolicyDecision } from '../policies/evaluate-policy.ts';
import type { PolicyDocument } from '../policies/policy-document.ts';
import { awsReason, DELIVERED, ourReason, type DeliveryOutcome, type DeliveryReason } from './outcome.ts';
import { publisherAccount, publisherContext, publisherPrincipal, type Publisher } from './publisher.ts';

/** The key that a topic encrypts with. */
export type EncryptionKey =
  /** `alias/aws/sns`: its policy is AWS's and names no service. */
  | { readonly kind: 'aws-managed' }
  | { readonly kind: 'customer-managed'; readonly arn: string; readonly policy: PolicyDocument };

/** What decides whether a topic takes a message. */
export interface Topic {
  readonly arn: string;
  /** @default the policy that lets the topic's own account publish */
  readonly policy?: PolicyDocument;
  /** @default none: the topic is not encrypted */
  readonly key?: EncryptionKey;
}

/** What a publisher does with the key of a topic. @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
const KEY_ACTIONS = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** Says whether a topic takes a message from a publisher: first its policy decides, then its key. */
export function publish(topic: Topic, publisher: Publisher): DeliveryOutcome {
  const policy = decided(topicDecision(topic, publisher), 'topic policy', notAuthorized(publisher, topic.arn));
  return policy.kind === 'delivered' ? useKey(topic, publisher) : policy;
}

/** A publisher of the topic's own account needs no statement, only no denial; services and other accounts need one. */
function topicDecision(topic: Topic, publisher: Publisher): PolicyDecision | 'own account' {
  const decision = evaluatePolicy(topic.policy ?? defaultTopicPolicy(topic.arn), {
    principal: publisherPrincipal(publisher),
    action: 'sns:Publish',
    resource: topic.arn,
    context: publisherContext(publisher),
  });
  const own = publisher.kind === 'account' && publisher.account === topic.arn.split(':')[4];
  return own && decision.kind === 'not mentioned' ? 'own account' : decision;
}

function useKey({ arn, key }: Topic, publisher: Publisher): DeliveryOutcome {
  if (!key) return DELIVERED;
  const refused = noKey(publisher, arn);
  if (key.kind === 'aws-managed') {
    const own = publisher.kind === 'account' && publisherAccount(publisher) === arn.split(':')[4];
    return own ? DELIVERED : { kind: 'failed', stage: 'topic key', reason: refused };
  }
  const context = { ...publisherContext(publisher), 'kms:ViaService': `sns.${arn.split(':')[3] ?? ''}.amazonaws.com` };
  const principal = publisherPrincipal(publisher);
  const outcomes = KEY_ACTIONS.map((action) =>
    decided(evaluatePolicy(key.policy, { principal, action, resource: key.arn, context }), 'topic key', refused),
  );
  return (
    outcomes.find(({ kind }) => kind === 'failed') ?? outcomes.find(({ kind }) => kind !== 'delivered') ?? DELIVERED
  );
}

/** Turns the decision of a policy into an outcome of the stage it guards. */
export function decided(
  decision: PolicyDecision | 'own account',
  stage: DeliveryOutcome['stage'],
  refused: DeliveryReason,
): DeliveryOutcome {
  if (decision === 'own account') return DELIVERED;
  switch (decision.kind) {
    case 'allowed':
      return DELIVERED;
    case 'denied':
    case 'not mentioned':
      return { kind: 'failed', stage, reason: refused };
    case 'not modelled': {
      const where = decision.by.sid === undefined ? '' : ` in statement ${decision.by.sid}`;
      return { kind: 'undecided', stage, reason: ourReason(`${decision.feature}${where} is not modelled`) };
    }
    default:
      return decision satisfies never;
  }
}

/** Recorded 2026 for alarms; EventBridge only counts a failed invocation. */
function notAuthorized(publisher: Publisher, topicArn: string): DeliveryReason {
  switch (publisher.kind) {
    case 'alarm':
      return awsReason(`CloudWatch Alarms is not authorized to perform: SNS:Publish on resource:${topicArn}`);
    case 'event rule':
      return ourReason(`the topic policy of ${topicArn} does not allow events.amazonaws.com to sns:Publish`);
    case 'account':
      return ourReason(`the topic policy of ${topicArn} does not allow account ${publisher.account} to sns:Publish`);
    default:
      return publisher satisfies never;
  }
}

/** Observed in alarm histories; `alias/aws/sns` and a customer key without the statement fail alike. */
function noKey(publisher: Publisher, topicArn: string): DeliveryReason {
  return publisher.kind === 'alarm'
    ? awsReason('CloudWatch Alarms does not have authorization to access the SNS topic encryption key.')
    : ourReason(
        `the key of ${topicArn} cannot be used by ${publisherName(publisher)}; use a customer managed key that allows it`,
      );
}

function publisherName(publisher: Publisher): string {
  return publisher.kind === 'account' ? `account ${publisher.account}` : 'events.amazonaws.com';
}
