import type { InboxItem } from '@shopwatch/local-cloud';
import type { AlarmRecord, AlarmStateValue, Delivery } from '../runner/performance.ts';
import { adminCall } from './admin-call.ts';
import type { World } from './place.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const LONGEST_NAME = 255;

/** Reads what has reached subscribers, or should have, since so many messages; tells which alarm each is about. */
export async function readDeliveries(
  { cloud }: World,
  alarms: ReadonlyMap<string, AlarmRecord>,
  { after }: { readonly after: number },
): Promise<Delivery[]> {
  const { items } = await adminCall<{ items: readonly InboxItem[] }>(cloud, { method: 'GET', path: 'inbox' });
  return items.slice(after).map((item) => delivery(item, [...alarms.values()]));
}

/** How many messages there are so far. */
export async function countDeliveries({ cloud }: World): Promise<number> {
  const { items } = await adminCall<{ items: readonly InboxItem[] }>(cloud, { method: 'GET', path: 'inbox' });
  return items.length;
}

function delivery({ receivedAt, ...item }: InboxItem, alarms: readonly AlarmRecord[]): Delivery {
  const base = { at: receivedAt, ...item };
  const about = cause(base, alarms);
  return about === undefined ? base : { ...base, ...about };
}

/**
 * The message of an alarm arrives, or is refused, at the moment of its action and has the alarm's name in it. The name in the subject is
 * meant, since a composite tells of its children too; then the longest one that fits.
 */
function cause(
  { at, topicArn, subject = '', body }: Pick<Delivery, 'at' | 'body' | 'subject' | 'topicArn'>,
  alarms: readonly AlarmRecord[],
): Pick<Delivery, 'alarm' | 'fields' | 'state'> | undefined {
  const text = `${subject}\n${body}`;
  const fitting = alarms.flatMap(({ name, actions }) => {
    const action = actions.find((one) => one.target === topicArn && Math.abs(one.at - at) <= 1000);
    if (action === undefined || !text.includes(name)) return [];
    return [{ name, action, weight: name.length + (subject.includes(`"${name}"`) ? LONGEST_NAME : 0) }];
  });
  const [found] = fitting.sort((left, right) => right.weight - left.weight);
  if (found === undefined) return undefined;
  const { fields } = found.action;
  return { alarm: found.name, fields, state: fields?.['NewStateValue'] as AlarmStateValue | undefined };
}
