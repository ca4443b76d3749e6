import type { FilteredMessage } from '../filter-policies/admission.ts';
import { evaluatePolicy } from '../policies/evaluate-policy.ts';
import type { PolicyDocument } from '../policies/policy-document.ts';
import { awsReason, type DeliveryOutcome } from './outcome.ts';
import { decided, publish, type Topic } from './publish.ts';
import type { Publisher } from './publisher.ts';
import { deliver, type Subscription } from './subscription.ts';

/** What became of a message at a topic, and then at each of its subscriptions. */
export interface TopicDelivery {
  readonly published: DeliveryOutcome;
  /** In the order of the subscriptions; empty when the topic took nothing. */
  readonly subscriptions: readonly DeliveryOutcome[];
}

/** Follows one message from its publisher to every subscriber. */
export function deliverThroughTopic(
  topic: Topic,
  publisher: Publisher,
  subscriptions: readonly Subscription[],
  message: FilteredMessage,
): TopicDelivery {
  const published = publish(topic, publisher);
  if (published.kind !== 'delivered') return { published, subscriptions: [] };
  return { published, subscriptions: subscriptions.map((each) => deliver(topic.arn, each, message)) };
}

/** A function that is an action of an alarm. */
export interface AlarmFunction {
  readonly arn: string;
  /** Absent as long as no permission was added. */
  readonly policy?: PolicyDocument;
}

/** Recorded 2026, from the history of an alarm whose function had no permission yet. */
const NO_INVOCATION =
  'CloudWatch Alarms is not authorized to perform: lambda:InvokeFunction on the resource because no resource-based policy allows the lambda:InvokeFunction action';

/**
 * Says whether an alarm may invoke a function; there is no retry.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
 */
export function invokeFromAlarm({ arn, policy }: AlarmFunction, alarmArn: string): DeliveryOutcome {
  const refused = awsReason(NO_INVOCATION);
  if (!policy) return { kind: 'failed', stage: 'function policy', reason: refused };
  const decision = evaluatePolicy(policy, {
    principal: { kind: 'service', name: 'lambda.alarms.cloudwatch.amazonaws.com' },
    action: 'lambda:InvokeFunction',
    resource: arn,
    context: { 'aws:SourceAccount': alarmArn.split(':')[4] ?? '', 'aws:SourceArn': alarmArn },
  });
  return decided(decision, 'function policy', refused);
}
