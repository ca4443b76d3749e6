import { admit, type FilteredMessage, type RejectionCause } from '../filter-policies/admission.ts';
import type { FilterPolicy } from '../filter-policies/filter-policy.ts';
import { evaluatePolicy } from '../policies/evaluate-policy.ts';
import type { PolicyDocument } from '../policies/policy-document.ts';
import { DELIVERED, ourReason, type DeliveryOutcome } from './outcome.ts';
import { decided } from './publish.ts';

/** The protocols of a subscription. */
export type SubscriptionProtocol =
  'email' | 'email-json' | 'http' | 'https' | 'sqs' | 'lambda' | 'sms' | 'application' | 'firehose';

/** A subscription to a topic. */
export interface Subscription {
  readonly protocol: SubscriptionProtocol;
  /** An address, a URL, a number or an ARN. */
  readonly endpoint: string;
  readonly pendingConfirmation: boolean;
  readonly filterPolicy?: FilterPolicy;
  /** The queue of the redrive policy. */
  readonly deadLetterArn?: string;
  /** The policy of the queue or function; by default the endpoint lets the topic in. */
  readonly endpointPolicy?: PolicyDocument;
  /** Whether the endpoint is there and answers. @default true */
  readonly reachable?: boolean;
}

/** Protocols whose owner has to agree first. @see https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.confirm.html */
const CONFIRMED: ReadonlySet<SubscriptionProtocol> = new Set(['email', 'email-json', 'http', 'https']);

/** Says whether a new subscription waits for its owner; one from another account does so too. */
export function startsPending(protocol: SubscriptionProtocol, sameAccount: boolean): boolean {
  return CONFIRMED.has(protocol) || !sameAccount;
}

/** Says what becomes of a message of a topic at one subscription. */
export function deliver(topicArn: string, subscription: Subscription, message: FilteredMessage): DeliveryOutcome {
  const { protocol, endpoint } = subscription;
  if (subscription.pendingConfirmation) {
    const reason = ourReason(`the ${protocol} subscription of ${endpoint} is pending confirmation`);
    return { kind: 'dropped', stage: 'subscription pending', reason };
  }
  const admission = admit(subscription.filterPolicy, message);
  if (!admission.admitted) {
    return { kind: 'dropped', stage: 'filter policy', reason: ourReason(rejection(admission.because)) };
  }
  return withDeadLetter(arrive(topicArn, subscription), subscription.deadLetterArn);
}

function arrive(topicArn: string, { protocol, endpoint, endpointPolicy, reachable }: Subscription): DeliveryOutcome {
  const action = ENDPOINT_ACTIONS[protocol];
  const allowed = endpointPolicy && action ? askEndpoint(topicArn, endpoint, endpointPolicy, action) : DELIVERED;
  if (allowed.kind !== 'delivered' || reachable !== false) return allowed;
  return { kind: 'failed', stage: 'endpoint', reason: ourReason(`${protocol} endpoint ${endpoint} cannot be reached`) };
}

/** What SNS does at endpoints that have a policy. */
const ENDPOINT_ACTIONS: Partial<Readonly<Record<SubscriptionProtocol, string>>> = {
  sqs: 'sqs:SendMessage',
  lambda: 'lambda:InvokeFunction',
};

function askEndpoint(topicArn: string, resource: string, policy: PolicyDocument, action: string): DeliveryOutcome {
  const decision = evaluatePolicy(policy, {
    principal: { kind: 'service', name: 'sns.amazonaws.com' },
    action,
    resource,
    context: {
      'aws:SourceArn': topicArn,
      'aws:SourceAccount': topicArn.split(':')[4] ?? '',
      'aws:SecureTransport': 'true',
    },
  });
  const refused = ourReason(`the policy of ${resource} does not allow sns.amazonaws.com to ${action} from ${topicArn}`);
  return decided(decision, 'endpoint policy', refused);
}

function withDeadLetter(outcome: DeliveryOutcome, deadLetterArn: string | undefined): DeliveryOutcome {
  return outcome.kind === 'failed' && deadLetterArn !== undefined ? { ...outcome, deadLetterArn } : outcome;
}

function rejection(because: RejectionCause): string {
  switch (because) {
    case 'no message attributes':
      return 'the filter policy looks at message attributes and the message has none; alarm messages never have any, use FilterPolicyScope MessageBody';
    case 'invalid attributes':
      return 'a message attribute does not fit its data type';
    case 'attributes differ':
      return 'the message attributes do not match the filter policy';
    case 'no JSON object':
      return 'the filter policy looks at the message body and the body is no JSON object';
    case 'body differs':
      return 'the message body does not match the filter policy';
    default:
      return because satisfies never;
  }
}
