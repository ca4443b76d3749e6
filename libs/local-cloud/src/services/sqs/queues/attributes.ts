import { MalformedPolicy, parsePolicy } from '@shopwatch/notifications';
import { parseArn } from '../../../arn.ts';
import { invalidAttribute, unknownAttribute } from '../faults.ts';
import type { Queue } from './queue.ts';

/** An attribute of a queue: what it is when nobody says, and what it demands of its value. */
interface Attribute {
  readonly otherwise?: string;
  /** Whether only FIFO queues have it. */
  readonly fifo?: boolean;
  check(name: string, value: string): void;
}

/** The attributes that people can set. @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html */
const settable: Readonly<Record<string, Attribute>> = {
  ContentBasedDeduplication: { otherwise: 'false', fifo: true, check: truth },
  DeduplicationScope: { otherwise: 'queue', fifo: true, check: either('queue', 'messageGroup') },
  DelaySeconds: { otherwise: '0', check: between(0, 900) },
  FifoQueue: { fifo: true, check: truth },
  FifoThroughputLimit: { otherwise: 'perQueue', fifo: true, check: either('perQueue', 'perMessageGroupId') },
  KmsDataKeyReusePeriodSeconds: { check: between(60, 86_400) },
  KmsMasterKeyId: { check: () => undefined },
  MaximumMessageSize: { otherwise: '1048576', check: between(1024, 1_048_576) },
  MessageRetentionPeriod: { otherwise: '345600', check: between(60, 1_209_600) },
  Policy: { check: policy },
  ReceiveMessageWaitTimeSeconds: { otherwise: '0', check: between(0, 20) },
  RedriveAllowPolicy: { check: (name, value) => void json(name, value) },
  RedrivePolicy: { check: (name, value) => void redrivePolicy(name, value) },
  SqsManagedSseEnabled: { check: truth },
  VisibilityTimeout: { otherwise: '30', check: between(0, 43_200) },
};

/** Demands an attribute that a queue can have; an empty value takes it away. @throws AwsError InvalidAttributeName, InvalidAttributeValue */
export function checkAttribute(name: string, value: string, fifo: boolean): void {
  const attribute = Object.hasOwn(settable, name) ? settable[name] : undefined;
  if (attribute === undefined || (attribute.fifo === true && !fifo)) throw unknownAttribute(name);
  if (value !== '') attribute.check(name, value);
}

/** What a queue is set to, or what it is when nobody says. */
export function attributeOf({ attributes }: Pick<Queue, 'attributes'>, name: string): string | undefined {
  return attributes.get(name) ?? settable[name]?.otherwise;
}

/** The same as a number. */
export function numberOf(queue: Pick<Queue, 'attributes'>, name: string): number {
  return Number(attributeOf(queue, name) ?? 0);
}

/** The attributes that a queue has by default. */
export function defaultsFor(fifo: boolean): [string, string][] {
  return Object.entries(settable)
    .filter(([, attribute]) => attribute.otherwise !== undefined && (fifo || attribute.fifo !== true))
    .map(([name, { otherwise }]) => [name, otherwise!]);
}

/** Where messages go that were received too often. */
export interface Redrive {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
}

/** What a queue does with messages that were received too often; undefined when it keeps them. */
export function redriveOf({ attributes }: Queue): Redrive | undefined {
  const text = attributes.get('RedrivePolicy');
  return text === undefined ? undefined : redrivePolicy('RedrivePolicy', text);
}

function redrivePolicy(name: string, value: string): Redrive {
  const { deadLetterTargetArn, maxReceiveCount } = json(name, value);
  if (typeof deadLetterTargetArn !== 'string' || parseArn(deadLetterTargetArn)?.service !== 'sqs') {
    throw invalidAttribute(name, 'Redrive policy does not contain mandatory attribute: deadLetterTargetArn.');
  }
  const most = Number(maxReceiveCount);
  if (!Number.isInteger(most) || most < 1 || most > 1000) {
    throw invalidAttribute(name, 'Invalid value for maxReceiveCount: it must be between 1 and 1000.');
  }
  return { deadLetterTargetArn, maxReceiveCount: most };
}

function between(least: number, most: number): Attribute['check'] {
  return (name, value) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most) throw invalidAttribute(name);
  };
}

function either(...values: readonly string[]): Attribute['check'] {
  return (name, value) => {
    if (!values.includes(value)) throw invalidAttribute(name);
  };
}

function truth(name: string, value: string): void {
  if (value !== 'true' && value !== 'false') throw invalidAttribute(name);
}

function policy(name: string, value: string): void {
  try {
    parsePolicy(value);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw invalidAttribute(name);
    throw fault;
  }
}

function json(name: string, value: string): Readonly<Record<string, unknown>> {
  try {
    const read = JSON.parse(value) as unknown;
    if (typeof read === 'object' && read !== null) return read as Readonly<Record<string, unknown>>;
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw invalidAttribute(name);
}
