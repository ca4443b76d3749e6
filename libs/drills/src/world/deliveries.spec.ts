import type { InboxItem, LocalCloud } from '@shopwatch/local-cloud';
import type { AlarmRecord } from '../runner/performance.ts';
import { readDeliveries } from './deliveries.ts';

const topicArn = 'arn:aws:sns:us-east-1:123456789012:people';

/** An alarm that told the topic at 1000. */
const alarm = (name: string): [string, AlarmRecord] => {
  const actions = [{ at: 1000, target: topicArn, fate: 'Succeeded' }];
  return [name, { name, actions } as unknown as AlarmRecord];
};

/** Which alarm a message is about. */
async function about(message: Partial<InboxItem>, ...alarms: readonly string[]): Promise<string | undefined> {
  const item = { receivedAt: 1000, protocol: 'email', endpoint: 'a@example.com', topicArn, body: '', ...message };
  const cloud = { answer: async () => ({ status: 200, body: JSON.stringify({ items: [item] }) }) };
  const world = { cloud: cloud as unknown as LocalCloud, places: [] };
  const [delivery] = await readDeliveries(world, new Map(alarms.map(alarm)), { after: 0 });
  return delivery?.alarm;
}

describe('a message', () => {
  test('is about the alarm in its subject, though a composite tells of its children as well', async () => {
    const message = { subject: 'ALARM: "all" in US East', body: 'ALARM("one-with-a-long-name")' };
    expect(await about(message, 'one-with-a-long-name', 'all')).toBe('all');
  });

  test('is about the longest name in it where the subject is cut', async () => {
    expect(await about({ subject: 'ALARM: "cpu-h', body: 'Name: cpu-high' }, 'cpu', 'cpu-high')).toBe('cpu-high');
  });

  test('is about no alarm when none told the topic then', async () => {
    expect(await about({ receivedAt: 9000, subject: 'ALARM: "all"' }, 'all')).toBeUndefined();
  });
});
