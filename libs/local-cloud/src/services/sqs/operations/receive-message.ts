import { operation } from '../../../operation.ts';
import { integer, list, string, structure } from '../../../shapes/declare.ts';
import { invalidValue } from '../faults.ts';
import { messageOut } from '../messages/describe-message.ts';
import { receiveFrom } from '../messages/receive-messages.ts';
import { admitAccount } from '../queues/admit.ts';
import { findQueue } from '../queues/find-queue.ts';
import { attributeMap, attributeNames, messageAttributes, queueUrl } from '../shapes.ts';

/** Hands out messages that nobody has. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html */
export const receiveMessage = operation({
  name: 'ReceiveMessage',
  input: {
    QueueUrl: queueUrl,
    AttributeNames: attributeNames,
    MessageSystemAttributeNames: attributeNames,
    MessageAttributeNames: list(string(), { wire: 'MessageAttributeName', flattened: true }),
    MaxNumberOfMessages: integer(),
    VisibilityTimeout: integer(),
    WaitTimeSeconds: integer(),
    ReceiveRequestAttemptId: string(),
  },
  output: {
    Messages: list(structure({ Attributes: attributeMap, MessageAttributes: messageAttributes }), {
      wire: 'Message',
      flattened: true,
    }),
  },
  async run(input, context) {
    const queue = findQueue(context, input.QueueUrl);
    admitAccount(context, queue, 'sqs:receivemessage');
    const { MaxNumberOfMessages: most, VisibilityTimeout, WaitTimeSeconds } = input;
    demand(most, 'MaxNumberOfMessages', { from: 1, to: 10, reason: 'Must be between 1 and 10, if provided.' });
    demand(VisibilityTimeout, 'VisibilityTimeout', {
      from: 0,
      to: 43_200,
      reason: 'Must be between 0 and 43200, if provided.',
    });
    demand(WaitTimeSeconds, 'WaitTimeSeconds', { from: 0, to: 20, reason: 'Must be >= 0 and <= 20, if provided.' });
    const asked = { most, visibilitySeconds: VisibilityTimeout, waitSeconds: WaitTimeSeconds };
    const messages = await receiveFrom(context, queue, asked);
    const system = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])];
    const wanted = { system, own: input.MessageAttributeNames ?? [] };
    const Messages = messages.map((message) => messageOut(context, queue, message, wanted));
    return { Messages: Messages.length === 0 ? undefined : Messages };
  },
});

interface Range {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

function demand(value: number | undefined, parameter: string, { from, to, reason }: Range): void {
  if (value !== undefined && (value < from || value > to)) throw invalidValue(value, parameter, reason);
}
