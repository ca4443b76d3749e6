import { pages } from '../../facts/pages.ts';
import type { Alarm } from '../../model/alarm.ts';
import { metricIdentity } from '../../model/metric-use.ts';
import type { Check } from '../check.ts';

export const alarmDuplicated: Check = {
  id: 'alarm-duplicated',
  severity: 'warning',
  summary: 'two alarms wait for the same condition, and people are told twice',
  source: pages.evaluation,
  *find({ alarms }) {
    const seen = new Map<string, Alarm>();
    for (const alarm of alarms) {
      const key = conditionKey(alarm);
      const first = seen.get(key);
      if (first) {
        const message = `${alarm.name} waits for the same as ${first.name}; keep one, or tell them apart by threshold`;
        yield { resource: alarm.resource, at: ['Properties'], message };
      } else seen.set(key, alarm);
    }
  },
};

/** Everything that decides when the alarm changes state. */
function conditionKey({
  metrics,
  expressions,
  operator,
  threshold,
  evaluationPeriods,
  request,
  resource,
}: Alarm): string {
  const read = metrics.map((metric) => [
    metric.id,
    metricIdentity(metric),
    metric.statistic,
    metric.periodSeconds,
    metric.accountId,
  ]);
  const math = expressions.map(({ id, expression }) => [id, expression]);
  return JSON.stringify([
    resource.stack.region,
    read,
    math,
    operator,
    threshold,
    evaluationPeriods,
    request.DatapointsToAlarm,
  ]);
}
