import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, queueNotFound } from '../faults.ts';
import { type Queue, queuesOf } from './queue.ts';

/** Where clients reach a queue. */
export function urlOf({ url }: Scope, { arn, name }: Queue): string {
  return `${url}/${arn.split(':')[4] ?? ''}/${name}`;
}

/** A queue by its URL: the last two parts count, since this cloud's port may have been another one. @throws AwsError QueueDoesNotExist, InvalidParameterValue */
export function findQueue(scope: Scope, url: string): Queue {
  const [account, name] = url.split('/').slice(-2);
  if (account === undefined || name === undefined || !/^\d{12}$/.test(account)) {
    throw invalidParameter(`The address ${url} is not valid for this endpoint.`);
  }
  return demand(queuesOf(scope.in({ account })).get(name));
}

/** A queue by its ARN. @throws AwsError QueueDoesNotExist */
export function findQueueByArn(scope: Scope, arn: string): Queue {
  return demand(tryQueueByArn(scope, arn));
}

/** The same, undefined when there is none. */
export function tryQueueByArn(scope: Scope, arn: string): Queue | undefined {
  const parsed = parseArn(arn);
  if (parsed?.service !== 'sqs') return undefined;
  return queuesOf(scope.in({ account: parsed.account, region: parsed.region })).get(parsed.resource);
}

function demand(queue: Queue | undefined): Queue {
  if (queue === undefined) throw queueNotFound();
  return queue;
}
