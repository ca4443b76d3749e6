import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { signalModel, type Subject } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { endStop, INSTANCE_TYPE_NAME } from '../instances/change-state.ts';
import { type DatabaseInstance, instancesOf, statusOf } from '../instances/instance.ts';
import { readingsOf } from './readings.ts';

/**
 * What RDS publishes each minute about an instance that is available: under its identifier, its class and its engine. A stopped instance
 * publishes nothing.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
 */
export const databaseSignals = signalModel({
  resourceType: INSTANCE_TYPE_NAME,
  conditions: {
    'connections=N over T': 'clients hold N connections, as far as the instance takes so many',
    'cpu=N over T': 'uses N % of its CPU',
    'free-storage=N over T': 'has N GiB of its storage left',
    'latency=N over T': 'takes N milliseconds for a read or a write',
    stops: 'stops; starting it ends this',
  },
  subjects: (scope) => [...instancesOf(scope).keys()],
  samples(scope, subject, instant) {
    const instance = instancesOf(scope).get(subject.id);
    if (instance === undefined || statusOf(instance, instant) !== 'available' || instant <= instance.startedAt)
      return [];
    return samples(instance, subject, instant);
  },
  changed(scope, subject) {
    const instance = instancesOf(scope).get(subject.id);
    if (instance !== undefined) carryOut(scope, instance, subject);
  },
});

function carryOut(scope: Scope, instance: DatabaseInstance, subject: Subject): void {
  const now = scope.clock.now();
  const stops = conditionNamed(subject, 'stops') !== undefined;
  if (stops && statusOf(instance, now) === 'available') {
    instance.phase = { to: 'stopped', way: 'stopping', at: now };
    instance.stoppedByCondition = true;
  } else if (!stops && instance.stoppedByCondition) {
    endStop(scope, instance);
  }
}

function samples(instance: DatabaseInstance, subject: Subject, instant: number): MetricSample[] {
  const places: readonly MetricSample['dimensions'][] = [
    { DBInstanceIdentifier: instance.id },
    { DatabaseClass: instance.class },
    { EngineName: instance.engine },
  ];
  return readingsOf(instance, subject, instant).flatMap(({ name, value, unit }) =>
    places.map((dimensions) => ({
      namespace: 'AWS/RDS',
      name,
      dimensions,
      value,
      unit,
      timestamp: instant - 60_000,
    })),
  );
}
