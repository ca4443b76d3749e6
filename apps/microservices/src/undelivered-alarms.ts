import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Duration, Tags } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue, CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import type { CfnTopic } from 'aws-cdk-lib/aws-sns';

/** Makes the queue that keeps for two weeks what the alarm topic cannot deliver. */
export function undeliveredAlarms(stack: TierStack): CfnQueue {
  const queueName = stack.plainNameOf('alarm-dlq');
  const queue = new CfnQueue(stack, 'UndeliveredAlarms', {
    queueName,
    messageRetentionPeriod: Duration.days(14).toSeconds(),
    sqsManagedSseEnabled: true,
  });
  Tags.of(queue).add('Name', queueName);
  acknowledge(queue, {
    'AwsSolutions::AwsSolutions-SQS3': 'it is the dead-letter queue itself, of a topic and not of a queue',
  });
  return queue;
}

/** Lets the topic, and only it, send to the queue. @see https://docs.aws.amazon.com/sns/latest/dg/sns-configure-dead-letter-queue.html */
export function letTopicSend(stack: TierStack, queue: CfnQueue, topic: CfnTopic): void {
  const allow = new PolicyStatement({
    principals: [new ServicePrincipal('sns.amazonaws.com')],
    actions: ['sqs:SendMessage'],
    resources: [queue.attrArn],
    conditions: { ArnEquals: { 'aws:SourceArn': topic.ref } },
  });
  const deny = new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['sqs:*'],
    resources: [queue.attrArn],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  const policyDocument = new PolicyDocument({ statements: [allow, deny] });
  new CfnQueuePolicy(stack, 'UndeliveredAlarmsPolicy', { queues: [queue.ref], policyDocument });
}
