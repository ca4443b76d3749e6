import { provide } from '../../ports/port.ts';
import { queueReader } from '../../ports/queue-reader.ts';
import { queueSender } from '../../ports/queue-sender.ts';
import { service } from '../../service.ts';
import { invalidInput } from './faults.ts';
import { outlookOf, receiveForFunction, removeForFunction, summaryOf } from './messages/read-for-function.ts';
import { sendForService } from './messages/send-message.ts';
import { changeMessageVisibility } from './operations/change-message-visibility.ts';
import { changeMessageVisibilityBatch } from './operations/change-message-visibility-batch.ts';
import { createQueue } from './operations/create-queue.ts';
import { deleteMessage } from './operations/delete-message.ts';
import { deleteMessageBatch } from './operations/delete-message-batch.ts';
import { deleteQueue } from './operations/delete-queue.ts';
import { getQueueAttributes } from './operations/get-queue-attributes.ts';
import { getQueueUrl } from './operations/get-queue-url.ts';
import { listDeadLetterSourceQueues } from './operations/list-dead-letter-source-queues.ts';
import { listQueueTags } from './operations/list-queue-tags.ts';
import { listQueues } from './operations/list-queues.ts';
import { purgeQueue } from './operations/purge-queue.ts';
import { receiveMessage } from './operations/receive-message.ts';
import { sendMessage } from './operations/send-message.ts';
import { sendMessageBatch } from './operations/send-message-batch.ts';
import { setQueueAttributes } from './operations/set-queue-attributes.ts';
import { tagQueue } from './operations/tag-queue.ts';
import { untagQueue } from './operations/untag-queue.ts';
import { queuePolicyType } from './resources/queue-policy.ts';
import { queueType } from './resources/queue.ts';
import { queueSignals } from './signals/queue-signals.ts';

/** Simple Queue Service: standard and FIFO queues, their policies and dead-letter queues. */
export const sqs = service({
  signingName: 'sqs',
  title: 'SQS',
  apiVersion: '2012-11-05',
  protocols: ['awsJson1_0', 'awsQuery'],
  targetPrefix: 'AmazonSQS',
  xmlNamespace: 'http://queue.amazonaws.com/doc/2012-11-05/',
  errorNamespace: 'com.amazonaws.sqs',
  operations: [
    changeMessageVisibility,
    changeMessageVisibilityBatch,
    createQueue,
    deleteMessage,
    deleteMessageBatch,
    deleteQueue,
    getQueueAttributes,
    getQueueUrl,
    listDeadLetterSourceQueues,
    listQueues,
    listQueueTags,
    purgeQueue,
    receiveMessage,
    sendMessage,
    sendMessageBatch,
    setQueueAttributes,
    tagQueue,
    untagQueue,
  ],
  resourceTypes: [queuePolicyType, queueType],
  signals: [queueSignals],
  provides: [
    provide(queueReader, {
      find: summaryOf,
      outlook: outlookOf,
      receive: receiveForFunction,
      remove: removeForFunction,
    }),
    provide(queueSender, { send: sendForService }),
  ],
  invalid: invalidInput,
});
