import type { AlarmAddress } from '@shopwatch/cloudwatch';
import type { EventEnvelope } from './alarm-events.ts';
import { renderEventTime } from './event-time.ts';

/** The event that a scheduled rule gives its targets (recorded 2024). @param at the time of the run, epoch milliseconds */
export function scheduledEvent(place: AlarmAddress, ruleName: string, at: number, id: string): EventEnvelope {
  const { account, region, partition = 'aws' } = place;
  return {
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: renderEventTime(at),
    region,
    resources: [`arn:${partition}:events:${region}:${account}:rule/${ruleName}`],
    detail: {},
  };
}
