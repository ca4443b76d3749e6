import type { Scope } from '../../../scope.ts';
import { invalidAttribute, invalidParameter, queueExists } from '../faults.ts';
import { attributeOf, checkAttribute, redriveOf } from './attributes.ts';
import { tryQueueByArn } from './find-queue.ts';
import { type Queue, queuesOf } from './queue.ts';

/** What somebody wants of a queue. */
export interface QueueDraft {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Makes a queue, or gives the one that is there already with the same settings. @throws AwsError InvalidParameterValue, InvalidAttribute…, QueueNameExists */
export function createQueueFrom(scope: Scope, { name, attributes = {}, tags }: QueueDraft): Queue {
  const fifo = attributes['FifoQueue'] === 'true';
  checkName(name, fifo);
  for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value, fifo);
  const existing = queuesOf(scope).get(name);
  if (existing !== undefined) return demandSame(existing, attributes);
  const now = scope.clock.now();
  const queue: Queue = {
    name,
    arn: scope.arn('sqs', name),
    fifo,
    created: now,
    modified: now,
    attributes: new Map(Object.entries(attributes).filter(([, value]) => value !== '')),
    tags: new Map(tags),
    messages: new Map(),
    recent: new Map(),
    lastSequence: 0,
    lastPurge: undefined,
    lastUse: now,
  };
  demandDeadLetterQueue(scope, queue);
  queuesOf(scope).set(name, queue);
  return queue;
}

/** Sets attributes of a queue; an empty value takes one away. @throws AwsError InvalidAttributeName, InvalidAttributeValue */
export function setAttributes(scope: Scope, queue: Queue, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) checkAttribute(name, value, queue.fifo);
  const merged = new Map([...queue.attributes, ...Object.entries(attributes)]);
  const wanted = new Map([...merged].filter(([, value]) => value !== ''));
  demandDeadLetterQueue(scope, { ...queue, attributes: wanted });
  queue.attributes.clear();
  for (const [name, value] of wanted) queue.attributes.set(name, value);
  queue.modified = scope.clock.now();
}

function checkName(name: string, fifo: boolean): void {
  if (name.endsWith('.fifo') && !fifo) {
    throw invalidParameter('Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length');
  }
  if (fifo && !name.endsWith('.fifo'))
    throw invalidParameter(
      'The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.',
    );
  if (!/^[\w-]{1,80}$/.test(fifo ? name.slice(0, -'.fifo'.length) : name) || name.length > 80) {
    throw invalidParameter('Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length');
  }
}

function demandSame(queue: Queue, attributes: Readonly<Record<string, string>>): Queue {
  const other = Object.entries(attributes).find(([name, value]) => attributeOf(queue, name) !== value);
  if (other !== undefined) throw queueExists(other[0]);
  return queue;
}

function demandDeadLetterQueue(scope: Scope, queue: Queue): void {
  const target = redriveOf(queue)?.deadLetterTargetArn;
  if (target === undefined) return;
  const found = tryQueueByArn(scope, target);
  if (found === undefined) throw invalidAttribute('RedrivePolicy', 'Dead letter target does not exist.');
  if (found.fifo !== queue.fifo) {
    throw invalidAttribute('RedrivePolicy', 'Dead-letter queue must be same type of queue as the source.');
  }
}
