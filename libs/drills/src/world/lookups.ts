import type { LocalCloud } from '@shopwatch/local-cloud';
import type { Lookup } from '../expectations/expectation.ts';
import type { Performance } from '../runner/performance.ts';
import { awsCall, restCall } from './aws-call.ts';
import { inSomePlace, type Place, type World } from './place.ts';

/** The name under which a performance keeps what was looked up. */
export function lookupKey(lookup: Lookup): string {
  return JSON.stringify(lookup);
}

/** What was looked up when a drill was over; undefined for what is not there. */
export function lookUp({ found }: Performance, lookup: Lookup): number | string | undefined {
  return found.get(lookupKey(lookup));
}

/** Looks things up in the cloud as it is now. */
export async function readLookups(world: World, lookups: readonly Lookup[]): Promise<Performance['found']> {
  const found = new Map<string, number | string | undefined>();
  for (const lookup of lookups) {
    const value = await inSomePlace(world, (place) => read(world.cloud, place, lookup)).catch(() => undefined);
    found.set(lookupKey(lookup), value);
  }
  return found;
}

function read(cloud: LocalCloud, place: Place, lookup: Lookup): Promise<number | string> {
  switch (lookup.kind) {
    case 'object':
      return readObject(cloud, place, lookup);
    case 'queue':
      return countMessages(cloud, place, lookup.queue);
    default:
      return lookup satisfies never;
  }
}

async function readObject(
  cloud: LocalCloud,
  place: Place,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): Promise<string> {
  const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const { status, text } = await restCall(cloud, place, 's3', { method: 'GET', path });
  if (status >= 400) throw new Error(`no object ${bucket}/${key}: ${text}`);
  return text;
}

async function countMessages(cloud: LocalCloud, place: Place, queue: string): Promise<number> {
  const call = { service: 'sqs', operation: 'GetQueueUrl' } as const;
  const { QueueUrl } = await awsCall<{ QueueUrl: string }>(cloud, place, call, { QueueName: queue });
  const input = { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] };
  const { Attributes } = await awsCall<{ Attributes: Readonly<Record<string, string>> }>(
    cloud,
    place,
    { service: 'sqs', operation: 'GetQueueAttributes' },
    input,
  );
  return Number(Attributes['ApproximateNumberOfMessages']);
}
