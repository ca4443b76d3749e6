import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { queueNotFound } from '../faults.ts';
import { urlOf } from '../queues/find-queue.ts';
import { queuesOf } from '../queues/queue.ts';

/** Says where a queue is reached. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueUrl.html */
export const getQueueUrl = operation({
  name: 'GetQueueUrl',
  input: { QueueName: string({ required: true }), QueueOwnerAWSAccountId: string() },
  run({ QueueName, QueueOwnerAWSAccountId: account = undefined }, context) {
    const queue = queuesOf(context.in(account === undefined ? {} : { account })).get(QueueName);
    if (queue === undefined) throw queueNotFound();
    return { QueueUrl: urlOf(context, queue) };
  },
});
