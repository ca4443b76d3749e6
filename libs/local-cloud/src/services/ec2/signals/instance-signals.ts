import type { MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { calm } from '../../../signals/calm.ts';
import { signalModel, type Subject } from '../../../signals/signal-model.ts';
import { conditionNamed, steered } from '../../../signals/steer.ts';
import { endStop, INSTANCE_TYPE_NAME, stopInstance } from '../instances/change-state.ts';
import { type Instance, instancesOf, livingInstances, stateOf } from '../instances/instance.ts';
import { creditBalance } from './credit-balance.ts';

/** How busy "hot" is, in percent. */
const HOT = 97;

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
    return [...statusSamples(instance, instant), ...usageSamples(instance, subject, instant)];
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

function statusSamples(instance: Instance, instant: number): MetricSample[] {
  const failed = instance.impairedSince === undefined ? 0 : 1;
  return ['StatusCheckFailed', 'StatusCheckFailed_Instance', 'StatusCheckFailed_System'].map((name) =>
    sample(instance, name, failed, 'Count', instant - 60_000),
  );
}

function usageSamples(instance: Instance, subject: Subject, instant: number): MetricSample[] {
  const fifth = instant % FIVE_MINUTES === 0;
  const credits = fifth ? creditSamples(instance, subject, instant) : [];
  if (!instance.detailedMonitoring && !fifth) return credits;
  const start = instant - (instance.detailedMonitoring ? 60_000 : FIVE_MINUTES);
  const { id } = instance;
  const cpu = cpuOf(instance, subject, instant);
  const traffic = cpu / 8;
  return [
    sample(instance, 'CPUUtilization', cpu, 'Percent', start),
    sample(
      instance,
      'NetworkIn',
      Math.round(traffic * calm(id, 'NetworkIn', instant, { low: 9e5, high: 9e5 })),
      'Bytes',
      start,
    ),
    sample(
      instance,
      'NetworkOut',
      Math.round(traffic * calm(id, 'NetworkOut', instant, { low: 4e6, high: 4e6 })),
      'Bytes',
      start,
    ),
    ...credits,
  ];
}

function creditSamples(instance: Instance, subject: Subject, instant: number): MetricSample[] {
  const usual = calm(instance.id, 'CPUUtilization', instant, CALM_CPU);
  const balance = creditBalance(instance, { subject, instant, usual, cpu: cpuOf(instance, subject, instant) });
  return balance === undefined ? [] : [sample(instance, 'CPUCreditBalance', balance, 'Count', instant - FIVE_MINUTES)];
}

const CALM_CPU = { low: 3, high: 9 };

/** Impaired hardware gets nothing done; a machine has no more than all of its CPU. */
function cpuOf(instance: Instance, subject: Subject, instant: number): number {
  if (instance.impairedSince !== undefined) return 0;
  const usual = calm(instance.id, 'CPUUtilization', instant, CALM_CPU);
  const wanted = conditionNamed(subject, 'hot') === undefined ? steered(subject, 'cpu', usual, instant) : HOT;
  return Math.min(100, Math.round(wanted * 100) / 100);
}

function sample({ id }: Instance, name: string, value: number, unit: string, timestamp: number): MetricSample {
  return { namespace: 'AWS/EC2', name, dimensions: { InstanceId: id }, value, unit, timestamp };
}
