import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, string } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { urlOf } from '../queues/find-queue.ts';
import { queuesOf } from '../queues/queue.ts';

/** Lists where the queues are reached. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html */
export const listQueues = operation({
  name: 'ListQueues',
  input: { QueueNamePrefix: string(), NextToken: string(), MaxResults: integer({ min: 1, max: 1000 }) },
  output: { QueueUrls: list(string(), { wire: 'QueueUrl', flattened: true }) },
  run({ QueueNamePrefix = '', NextToken, MaxResults = 1000 }, context) {
    const queues = [...queuesOf(context).values()].filter(({ name }) => name.startsWith(QueueNamePrefix));
    const page = pageOf(queues, { token: NextToken, size: MaxResults });
    if (page === undefined) throw invalidParameter('Invalid or expired next token.');
    const urls = page.items.map((queue) => urlOf(context, queue));
    return { QueueUrls: urls.length === 0 ? undefined : urls, NextToken: page.nextToken };
  },
});
