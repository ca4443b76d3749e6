import type { EventEnvelope } from './alarm-events.ts';
import type { Place } from './alarm-transition.ts';
import { renderEventTime } from './instants.ts';

/** The event that a scheduled rule gives its targets (recorded 2024). @param at the time of the run, epoch milliseconds */
export function scheduledEvent(place: Place, ruleName: string, at: number, id: string): EventEnvelope {
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
