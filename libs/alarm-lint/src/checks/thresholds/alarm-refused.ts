import { admitMetricAlarm, AlarmFault } from '@shopwatch/cloudwatch';
import { pages } from '../../facts/pages.ts';
import type { Alarm } from '../../model/alarm.ts';
import type { Check } from '../check.ts';
import { mathFault } from '../expressions/math-fault.ts';

export const alarmRefused: Check = {
  id: 'alarm-refused',
  severity: 'error',
  summary: 'CloudWatch would refuse the alarm: period times periods, limits, what does not go together',
  source: pages.putMetricAlarm,
  deadly: true,
  *find({ alarms }) {
    for (const alarm of alarms) {
      const message = mathFault(alarm) ? undefined : refusal(alarm);
      if (message !== undefined) yield { resource: alarm.resource, at: ['Properties'], message };
    }
  },
};

/** What a schema can tell, a missing member or a word that is none, is left to CloudFormation's own validation. */
function refusal({ request, resource }: Alarm): string | undefined {
  if (resource.properties['EvaluationCriteria'] !== undefined) return undefined;
  if (request.ComparisonOperator === undefined || !Number.isInteger(request.EvaluationPeriods)) return undefined;
  if (request.Metrics === undefined && !Number.isInteger(request.Period)) return undefined;
  try {
    admitMetricAlarm(request);
    return undefined;
  } catch (error) {
    if (error instanceof AlarmFault) return isUnmodelled(error) ? undefined : `CloudWatch refuses it: ${error.message}`;
    throw error;
  }
}

/** What CloudWatch takes and the engine does not know says nothing here. */
function isUnmodelled({ message }: AlarmFault): boolean {
  return /\bnot modelled\b|'LAMBDA'/.test(message);
}
