import { AwsError } from '../../../aws-error.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, document, integer, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { createQueueFrom, setAttributes } from '../queues/create-queue.ts';
import { findQueue, urlOf } from '../queues/find-queue.ts';
import { type Queue, queuesOf } from '../queues/queue.ts';

const properties = {
  ContentBasedDeduplication: boolean(),
  DeduplicationScope: string(),
  DelaySeconds: integer(),
  FifoQueue: boolean(),
  FifoThroughputLimit: string(),
  KmsDataKeyReusePeriodSeconds: integer(),
  KmsMasterKeyId: string(),
  MaximumMessageSize: integer(),
  MessageRetentionPeriod: integer(),
  QueueName: string(),
  ReceiveMessageWaitTimeSeconds: integer(),
  RedriveAllowPolicy: document(),
  RedrivePolicy: document(),
  SqsManagedSseEnabled: boolean(),
  Tags: tagList,
  VisibilityTimeout: integer(),
};

type Properties = StructureOf<typeof properties>;

/** A queue. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html */
export const queueType = resourceType({
  type: 'AWS::SQS::Queue',
  properties,
  replacement: ['FifoQueue', 'QueueName'],
  nameProperty: 'QueueName',
  create(wanted, context) {
    const name = wanted.QueueName ?? `${context.generatedName}${wanted.FifoQueue ? '.fifo' : ''}`;
    if (queuesOf(context).has(name)) {
      throw new AwsError('QueueAlreadyExists', `A queue named ${name} already exists`);
    }
    const tags = new Map(Object.entries(resourceTags(context, wanted.Tags)));
    return stateOf(context, createQueueFrom(context, { name, attributes: attributesOf(wanted), tags }));
  },
  update({ resource, previous, properties: wanted }, context) {
    const queue = findQueue(context, resource.physicalId);
    const left = Object.keys(attributesOf(previous)).map((name) => [name, '']);
    setAttributes(context, queue, { ...(Object.fromEntries(left) as Record<string, string>), ...attributesOf(wanted) });
    queue.tags.clear();
    for (const [key, value] of Object.entries(resourceTags(context, wanted.Tags))) queue.tags.set(key, value);
    return stateOf(context, queue);
  },
  delete(resource, context) {
    queuesOf(context).delete(findQueue(context, resource.physicalId).name);
  },
});

/** All but its name and its tags are attributes of a queue, under the same names. */
function attributesOf({ QueueName: _, Tags: __, FifoQueue, ...given }: Properties): Record<string, string> {
  const attributes = FifoQueue ? { ...given, FifoQueue: true } : given;
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function stateOf(context: ResourceContext, queue: Queue): ResourceState {
  const QueueUrl = urlOf(context, queue);
  return { physicalId: QueueUrl, attributes: { Arn: queue.arn, QueueName: queue.name, QueueUrl } };
}
