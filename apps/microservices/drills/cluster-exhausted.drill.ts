import { drill } from '@shopwatch/drills';
import { clusterMetric, people } from './platform.ts';

const name = 'payment-platform-production';
const cpu = 'ecs-high-cpu-production';
const memory = 'ecs-high-memory-production';
const both = 'ecs-resource-exhaustion-production';

/** Tasks come and go: from minute to minute they reserve more or less of the cluster, and use more or less of that. */
const reserved = '(500x3 1750x2)';
const heavyUse = '(450 950x4)';
const useAtTheLimit = '(50 1450x2 50 1000)';
const quietUse = '(100x5)';

/** Tasks that wait for CPU answer late; the service does not scale by itself. */
export const cpuExhausted = drill(
  'the tasks use up the CPU of the cluster',
  ({ at, cluster, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', cluster(name).cpu.rampsTo(85, { over: '5m' }));
    at('12:40', cluster(name).cpu.jumpsTo(40));

    expectAlarm(cpu).isIn('OK', { at: '12:00' }).firesWithin('15m').recoversBy('12:50').fires(1);
    expectAlarm(both).neverFires();
    expectSubscriber(people).isToldAbout(cpu);
    expectAllElseQuiet();
  },
);

/** A task without memory is killed: a leak ends in restarts. */
export const memoryExhausted = drill(
  'the tasks use up the memory of the cluster',
  ({ at, cluster, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', cluster(name).memory.rampsTo(95, { over: '30m' }));
    at('12:50', cluster(name).memory.jumpsTo(40));

    expectAlarm(memory).isIn('OK', { at: '12:00' }).firesWithin('35m').recoversBy('13:00').fires(1);
    expectAlarm(both).neverFires();
    expectSubscriber(people).isToldAbout(memory);
    expectAllElseQuiet();
  },
);

/** Neither is left: nothing on the cluster works any more, and more tasks will not help. */
export const allExhausted = drill(
  'the tasks use up the CPU and the memory of the cluster',
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const load of ['Cpu', 'Memory'] as const) {
      at('12:10', metric(clusterMetric(`${load}Reserved`)).publishes(`${reserved}x10`));
      at('12:10', metric(clusterMetric(`${load}Utilized`)).publishes(`${heavyUse}x5 ${quietUse}x5`));
    }

    expectAlarm(cpu).firesWithin('11m').recoversBy('12:50');
    expectAlarm(memory).firesWithin('11m').recoversBy('12:50');
    expectAlarm(both).firesWithin('11m').recoversBy('12:50').fires(1);
    expectSubscriber(people).isToldAbout(cpu).isToldAbout(memory).isToldAbout(both);
    expectAllElseQuiet();
  },
);

/** A cluster that is well used, and is given up in the end, has no incident. */
export const wellUsed = drill(
  'the tasks use just as much as they may, and then all go home',
  ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
    for (const load of ['Cpu', 'Memory'] as const) {
      at('12:10', metric(clusterMetric(`${load}Reserved`)).publishes(`${reserved}x6 0x20`));
      at('12:10', metric(clusterMetric(`${load}Utilized`)).publishes(`${useAtTheLimit}x6 0x20`));
    }

    expectAlarm(cpu).neverFires().isIn('OK', { at: '12:40' });
    expectAlarm(memory).neverFires().isIn('OK', { at: '12:40' });
    expectAlarm(both).neverFires();
    expectAllElseQuiet();
  },
);

/** A short burst of work is what a cluster is for. */
export const shortBurst = drill(
  'the tasks are busy for five minutes',
  ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
    for (const load of ['Cpu', 'Memory'] as const) {
      at('12:05', metric(clusterMetric(`${load}Reserved`)).publishes('1000x30'));
      at('12:05', metric(clusterMetric(`${load}Utilized`)).publishes('100x10 900x5 100x15'));
    }

    expectAlarm(cpu).neverFires();
    expectAlarm(memory).neverFires();
    expectAlarm(both).neverFires();
    expectAllElseQuiet();
  },
);

/** Nobody has put a service onto the cluster yet: Container Insights publishes nothing, and the alarms are idle. A known blind spot. */
export const noTasks = drill('no task runs on the cluster', ({ expectAlarm, expectWidget, expectAllElseQuiet }) => {
  expectAlarm(cpu).neverFires().isIn('OK', { at: '12:30' });
  expectAlarm(memory).neverFires().isIn('OK', { at: '12:30' });
  expectWidget('observability-platform-microservices-production', 'ECS Cluster Resource Utilization').isEmpty({
    at: '12:30',
    line: 'CPU %',
  });
  expectAllElseQuiet();
});
