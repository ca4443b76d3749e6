import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { signalModel, type Subject } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { endStop, INSTANCE_TYPE_NAME, stopInstance } from '../instances/change-state.ts';
import { type Instance, instancesOf, livingInstances, stateOf } from '../instances/instance.ts';
import { creditsOf, HOT, type Reading, usageOf } from './usage.ts';

const MINUTE = 60_000;
const FIVE_MINUTES = 300_000;

/**
 * What EC2 publishes about an instance that runs: every minute with detailed monitoring, every five minutes without; the status checks
 * every minute in either case. A stopped instance publishes nothing.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html
 */
export const instanceSignals = signalModel({
  resourceType: INSTANCE_TYPE_NAME,
  conditions: {
    'cpu=N over T': 'uses N % of its CPU',
    hot: `uses ${HOT} % of its CPU, as with a process that runs wild`,
    stops: 'stops; starting it ends this',
    impaired: 'its hardware fails: both status checks fail and it answers nobody; stopping and starting it ends this',
    'web-server-down': 'runs, but its web server does not; rebooting it ends this',
  },
  subjects: (scope) => livingInstances(scope).map(({ id }) => id),
  nameOf: (scope, id) => instancesOf(scope).get(id)?.tags['Name'],
  samples(scope, subject, instant) {
    const instance = instancesOf(scope).get(subject.id);
    if (instance === undefined || stateOf(instance, instant) !== 'running' || instant <= instance.launchedAt) return [];
    return [
      ...samples(statusReadings(instance), [{ InstanceId: subject.id }], instant - MINUTE),
      ...usageSamples(instance, subject, instant),
      ...creditSamples(instance, subject, instant),
    ];
  },
  changed(scope, subject) {
    const instance = instancesOf(scope).get(subject.id);
    if (instance !== undefined) carryOut(scope, instance, subject);
  },
});

function carryOut(scope: Scope, instance: Instance, subject: Subject): void {
  const now = scope.clock.now();
  instance.impairedSince = conditionNamed(subject, 'impaired') && (instance.impairedSince ?? now);
  instance.silentSince = conditionNamed(subject, 'web-server-down') && (instance.silentSince ?? now);
  const stops = conditionNamed(subject, 'stops') !== undefined;
  if (stops && stateOf(instance, now) === 'running') {
    stopInstance(scope, instance);
    instance.phase = { to: 'stopped', at: now };
    instance.stoppedByCondition = true;
  } else if (!stops && instance.stoppedByCondition) {
    endStop(scope, instance);
  }
}

function statusReadings({ impairedSince }: Instance): Reading[] {
  const failed = impairedSince === undefined ? 0 : 1;
  return [
    { name: 'StatusCheckFailed', value: failed, unit: 'Count' },
    { name: 'StatusCheckFailed_AttachedEBS', value: 0, unit: 'Count' },
    { name: 'StatusCheckFailed_Instance', value: failed, unit: 'Count' },
    { name: 'StatusCheckFailed_System', value: failed, unit: 'Count' },
  ];
}

/** Detailed monitoring also adds instances up: by type, by image, and all of them. */
function usageSamples(instance: Instance, subject: Subject, instant: number): MetricSample[] {
  const { id, type, imageId, detailedMonitoring } = instance;
  if (detailedMonitoring) {
    const places: readonly MetricSample['dimensions'][] = [
      { InstanceId: id },
      { InstanceType: type },
      { ImageId: imageId },
      {},
    ];
    return samples(usageOf(instance, subject, instant, 1), places, instant - MINUTE);
  }
  if (instant % FIVE_MINUTES !== 0) return [];
  return samples(usageOf(instance, subject, instant, 5), [{ InstanceId: id }], instant - FIVE_MINUTES);
}

function creditSamples(instance: Instance, subject: Subject, instant: number): MetricSample[] {
  if (instant % FIVE_MINUTES !== 0) return [];
  return samples(creditsOf(instance, subject, instant), [{ InstanceId: instance.id }], instant - FIVE_MINUTES);
}

function samples(
  readings: readonly Reading[],
  places: readonly MetricSample['dimensions'][],
  timestamp: number,
): MetricSample[] {
  return places.flatMap((dimensions) =>
    readings.map(({ name, value, unit }) => ({ namespace: 'AWS/EC2', name, dimensions, value, unit, timestamp })),
  );
}
