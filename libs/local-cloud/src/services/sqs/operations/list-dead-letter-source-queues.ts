import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, string } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { redriveOf } from '../queues/attributes.ts';
import { findQueue, urlOf } from '../queues/find-queue.ts';
import { queuesOf } from '../queues/queue.ts';
import { queueUrl } from '../shapes.ts';

/** Lists the queues that give their messages up to a queue. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListDeadLetterSourceQueues.html */
export const listDeadLetterSourceQueues = operation({
  name: 'ListDeadLetterSourceQueues',
  input: { QueueUrl: queueUrl, NextToken: string(), MaxResults: integer({ min: 1, max: 1000 }) },
  output: { queueUrls: list(string(), { wire: 'QueueUrl', flattened: true }) },
  run({ QueueUrl, NextToken, MaxResults = 1000 }, context) {
    const { arn } = findQueue(context, QueueUrl);
    const sources = [...queuesOf(context).values()].filter((queue) => redriveOf(queue)?.deadLetterTargetArn === arn);
    const page = pageOf(sources, { token: NextToken, size: MaxResults });
    if (page === undefined) throw invalidParameter('Invalid or expired next token.');
    return { queueUrls: page.items.map((queue) => urlOf(context, queue)), NextToken: page.nextToken };
  },
});
