import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  type Message,
  type QueueAttributeName,
  type ReceiveMessageCommandInput,
  type SendMessageCommandInput,
  type SendMessageCommandOutput,
} from '@aws-sdk/client-sqs';
import type { LocalCloudSettings } from '../../../local-cloud.ts';
import { testCloud, type TestCloud } from '../../../testing/test-cloud.ts';

/** A cloud with a queue called `orders`, for the specs of SQS. */
export interface SqsScene {
  readonly cloud: TestCloud;
  sqs(): SQSClient;
  urlOf(name: string): string;
  arnOf(name: string): string;
  create(name?: string, attributes?: Record<string, string>): Promise<string>;
  send(body: string, more?: Partial<SendMessageCommandInput>): Promise<SendMessageCommandOutput>;
  receive(more?: Partial<ReceiveMessageCommandInput>): Promise<Message[]>;
  bodies(more?: Partial<ReceiveMessageCommandInput>): Promise<(string | undefined)[]>;
  attributesOf(url: string, ...names: QueueAttributeName[]): Promise<Record<string, string> | undefined>;
}

/** Starts the cloud of a spec. */
export function sqsScene(settings: LocalCloudSettings = {}): SqsScene {
  const cloud = testCloud(settings);
  const sqs = (): SQSClient => cloud.client(SQSClient);
  const urlOf = (name: string): string => `${cloud.local.url}/123456789012/${name}`;
  const receive: SqsScene['receive'] = async (more = {}) =>
    (await sqs().send(new ReceiveMessageCommand({ QueueUrl: urlOf('orders'), ...more }))).Messages ?? [];
  return {
    cloud,
    sqs,
    urlOf,
    arnOf: (name) => `arn:aws:sqs:eu-west-1:123456789012:${name}`,
    create: async (QueueName = 'orders', Attributes = {}) =>
      (await sqs().send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl!,
    send: (MessageBody, more = {}) =>
      sqs().send(new SendMessageCommand({ QueueUrl: urlOf('orders'), MessageBody, ...more })),
    receive,
    bodies: async (more = {}) => (await receive(more)).map(({ Body }) => Body),
    attributesOf: async (QueueUrl, ...AttributeNames) =>
      (await sqs().send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))).Attributes,
  };
}
