import type { Scope } from '../../../scope.ts';
import { unknownAttribute } from '../faults.ts';
import { countsOf } from '../messages/counts.ts';
import { defaultsFor } from './attributes.ts';
import type { Queue } from './queue.ts';

const KNOWN =
  /^(All|Approximate(NumberOfMessages(|NotVisible|Delayed))|ContentBasedDeduplication|CreatedTimestamp|DeduplicationScope|DelaySeconds|FifoQueue|FifoThroughputLimit|KmsDataKeyReusePeriodSeconds|KmsMasterKeyId|LastModifiedTimestamp|MaximumMessageSize|MessageRetentionPeriod|Policy|QueueArn|ReceiveMessageWaitTimeSeconds|Redrive(Allow)?Policy|SqsManagedSseEnabled|VisibilityTimeout)$/;

/** The attributes of a queue that are asked for. @throws AwsError InvalidAttributeName */
export function queueAttributes(scope: Scope, queue: Queue, names: readonly string[]): Record<string, string> {
  const unknown = names.find((name) => !KNOWN.test(name));
  if (unknown !== undefined) throw unknownAttribute(unknown);
  const asked = new Set(names);
  return Object.fromEntries(allAttributes(scope, queue).filter(([name]) => asked.has('All') || asked.has(name)));
}

function allAttributes(scope: Scope, queue: Queue): [string, string][] {
  const { visible, notVisible, delayed } = countsOf(scope, queue);
  const encrypted = queue.attributes.has('KmsMasterKeyId');
  const all = new Map([
    ['QueueArn', queue.arn],
    ['ApproximateNumberOfMessages', String(visible)],
    ['ApproximateNumberOfMessagesNotVisible', String(notVisible)],
    ['ApproximateNumberOfMessagesDelayed', String(delayed)],
    ['CreatedTimestamp', seconds(queue.created)],
    ['LastModifiedTimestamp', seconds(queue.modified)],
    ...defaultsFor(queue.fifo),
    ...(encrypted ? [['KmsDataKeyReusePeriodSeconds', '300'] as const] : []),
    ['SqsManagedSseEnabled', String(!encrypted)],
    ...queue.attributes,
  ]);
  return [...all];
}

function seconds(instant: number): string {
  return String(Math.floor(instant / 1000));
}
