import {
  alarmCreatedItem,
  alarmUpdatedItem,
  createAlarm,
  detectorKey,
  initialState,
  putDetector,
  type EvaluationPlan,
  type MetricAlarm,
  type MetricAlarmRequest,
} from '@shopwatch/cloudwatch';
import type { ConfigurationChange } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { cloudwatchError } from '../faults.ts';
import { homeOf } from '../home.ts';
import { atWork } from './alarm-clock.ts';
import { record } from './alarm-log.ts';
import { alarmsOf, type KeptAlarm } from './alarm-table.ts';
import { worksOf } from './alarm-works.ts';
import { announceConfiguration } from './announce.ts';
import { requireActions } from './require-actions.ts';

/** Creates a metric alarm, or gives one a new configuration; its state stays. @throws AlarmFault; AwsError when the name is a composite's or an action is no resource name */
export function putMetricAlarm(scope: Scope, request: MetricAlarmRequest): Promise<KeptAlarm> {
  return atWork(scope, (at) => {
    refuseComposite(scope, request.AlarmName);
    const alarm = createAlarm(request, homeOf(scope), at);
    requireActions(alarm);
    const before = alarmsOf(scope).metricAlarms.get(alarm.AlarmName);
    const metricId = scope.ids.uuid();
    if (before !== undefined) return changeMetricAlarm(scope, before, alarm, metricId);
    const kept: KeptAlarm = { alarm, state: initialState(at), metricId };
    keep(scope, kept);
    record(scope, alarmCreatedItem(alarm, kept.state));
    announceConfiguration(scope, { ...configurationOf(scope, kept), at, operation: 'create' });
    return kept;
  });
}

/** Replaces the configuration of a metric alarm. */
export function changeMetricAlarm(scope: Scope, before: KeptAlarm, alarm: MetricAlarm, metricId: string): KeptAlarm {
  const after: KeptAlarm = { ...before, alarm, metricId };
  keep(scope, after);
  record(scope, alarmUpdatedItem(before.alarm, alarm, before.state));
  const previous = configurationOf(scope, before);
  const at = alarm.AlarmConfigurationUpdatedTimestamp;
  announceConfiguration(scope, { ...configurationOf(scope, after), at, operation: 'update', previous });
  return after;
}

/** A metric alarm as events about its configuration tell it. */
export function configurationOf(
  scope: Scope,
  { alarm, metricId, state }: KeptAlarm,
): Pick<ConfigurationChange, 'alarm' | 'configuredAt' | 'metricId' | 'place' | 'state'> {
  const configuredAt = alarm.AlarmConfigurationUpdatedTimestamp;
  return { alarm, configuredAt, metricId, place: homeOf(scope), state };
}

function keep(scope: Scope, kept: KeptAlarm): void {
  alarmsOf(scope).metricAlarms.set(kept.alarm.AlarmName, kept);
  demandDetector(scope, worksOf(scope).enter(kept));
}

/** An anomaly detection alarm brings its detector along, as on AWS. */
function demandDetector(scope: Scope, { watched }: EvaluationPlan): void {
  if (watched.kind !== 'math' || watched.band?.around.kind !== 'metric') return;
  const { metric, statistic } = watched.band.around;
  const { namespace, name: metricName, dimensions } = metric;
  const table = detectorsOf(scope);
  const key = detectorKey({ kind: 'single-metric', metric, statistic });
  if (table.detectors.some(({ source }) => detectorKey(source) === key)) return;
  const request = { singleMetric: { namespace, metricName, dimensions, statistic } };
  table.detectors = putDetector(table.detectors, request, {
    id: scope.ids.uuid(),
    now: scope.clock.now(),
  }).detectors;
}

function refuseComposite(scope: Scope, name: string): void {
  if (!alarmsOf(scope).composites.has(name)) return;
  throw cloudwatchError('ValidationError', `alarm ${name} exists and is a composite alarm; choose another name`);
}
