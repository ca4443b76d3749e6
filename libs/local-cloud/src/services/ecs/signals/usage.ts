import type { Scope } from '../../../scope.ts';
import { calm } from '../../../signals/calm.ts';
import type { Subject } from '../../../signals/signal-model.ts';
import { steered } from '../../../signals/steer.ts';
import type { Cluster } from '../clusters/cluster.ts';
import { servicesOn } from '../services/stored-service.ts';
import { reservationOf, type Reservation } from '../tasks/task-definition.ts';

/** What the tasks of one service use of what they reserved. */
export interface Usage {
  /** Undefined for tasks that somebody else runs. */
  readonly serviceName?: string;
  readonly launchType: 'EC2' | 'FARGATE';
  readonly tasks: number;
  readonly used: Reservation;
  readonly reserved: Reservation;
}

/** What runs on a cluster without services of its own that somebody puts under a condition: two tasks of a vCPU and 2 GiB. */
const OTHERS = { launchType: 'FARGATE', tasks: 2, each: { cpu: 1024, memory: 2048 } } as const;

/** What runs on a cluster in the minute that ends at `instant`, service by service; tasks never use more than they reserved. */
export function usagesOf(
  scope: Scope,
  cluster: Cluster,
  { subject, instant }: { readonly subject: Subject; readonly instant: number },
): Usage[] {
  const services = servicesOn(scope, cluster).filter(({ desiredCount }) => desiredCount > 0);
  const usual = (id: string, metric: string) => calm(id, metric, instant, { low: 12, high: 35 });
  const usage = (id: string, tasks: number, each: Reservation) => {
    const cpu = Math.min(100, steered(subject, 'cpu', usual(id, 'cpu'), instant)) / 100;
    const memory = Math.min(100, steered(subject, 'memory', usual(id, 'memory'), instant)) / 100;
    const reserved = { cpu: each.cpu * tasks, memory: each.memory * tasks };
    return { tasks, reserved, used: { cpu: reserved.cpu * cpu, memory: reserved.memory * memory } };
  };
  if (services.length === 0 && subject.condition !== undefined)
    return [{ launchType: OTHERS.launchType, ...usage(cluster.arn, OTHERS.tasks, OTHERS.each) }];
  return services.map(({ name, arn, launchType, taskDefinition, desiredCount }) => ({
    serviceName: name,
    launchType,
    ...usage(arn, desiredCount, reservationOf(scope, taskDefinition)),
  }));
}
