import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { findCluster, type Cluster } from '../clusters/cluster.ts';
import { invalidParameter, serviceNotFound } from '../faults.ts';
import { findTaskDefinition } from '../tasks/task-definition.ts';
import { tagsShown } from '../shapes.ts';

/** A service as it is stored. As many tasks as it wants run at once: none is ever started here. */
export interface StoredService {
  readonly name: string;
  readonly arn: string;
  readonly clusterArn: string;
  /** ARN of the revision that its tasks are made of. */
  readonly taskDefinition: string;
  readonly desiredCount: number;
  readonly launchType: 'EC2' | 'FARGATE';
  readonly networkConfiguration?: unknown;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** What of a service is given. */
export interface ServiceRequest {
  readonly taskDefinition?: string;
  readonly desiredCount?: number;
  readonly launchType?: 'EC2' | 'FARGATE';
  readonly networkConfiguration?: unknown;
  readonly tags?: Readonly<Record<string, string>>;
}

const slot = stateSlot('ecs.services', { empty: () => new Map<string, StoredService>() });

/** The services of this account and region, by ARN. */
export function servicesOf(scope: Scope): Map<string, StoredService> {
  return scope.state(slot);
}

/** The services on one cluster. */
export function servicesOn(scope: Scope, { arn }: Cluster): StoredService[] {
  return [...servicesOf(scope).values()].filter(({ clusterArn }) => clusterArn === arn);
}

/** The service of that name or ARN. @throws AwsError ServiceNotFoundException, ClusterNotFoundException */
export function findService(scope: Scope, given: string, clusterName?: string): StoredService {
  const cluster = findCluster(scope, clusterName ?? clusterIn(given));
  const name = given.slice(given.lastIndexOf('/') + 1);
  const found = servicesOn(scope, cluster).find((service) => service.name === name);
  if (found === undefined) throw serviceNotFound();
  return found;
}

/** Makes a service. @throws AwsError InvalidParameterException when there is one of that name on the cluster */
export function createService(scope: Scope, cluster: Cluster, name: string, asked: ServiceRequest): StoredService {
  const arn = scope.arn('ecs', `service/${cluster.name}/${name}`);
  if (servicesOf(scope).has(arn)) throw invalidParameter('Creation of service was not idempotent.');
  if (asked.taskDefinition === undefined) throw invalidParameter('TaskDefinition cannot be blank.');
  const made: StoredService = {
    name,
    arn,
    clusterArn: cluster.arn,
    taskDefinition: findTaskDefinition(scope, asked.taskDefinition).arn,
    desiredCount: asked.desiredCount ?? 1,
    launchType: asked.launchType ?? 'EC2',
    networkConfiguration: asked.networkConfiguration,
    createdAt: scope.clock.now(),
    tags: asked.tags ?? {},
  };
  servicesOf(scope).set(arn, made);
  return made;
}

/** Changes what is given. */
export function updateService(scope: Scope, service: StoredService, asked: ServiceRequest): StoredService {
  const { taskDefinition } = asked;
  const changed = {
    ...service,
    taskDefinition:
      taskDefinition === undefined ? service.taskDefinition : findTaskDefinition(scope, taskDefinition).arn,
    desiredCount: asked.desiredCount ?? service.desiredCount,
    networkConfiguration: asked.networkConfiguration ?? service.networkConfiguration,
    tags: asked.tags ?? service.tags,
  };
  servicesOf(scope).set(service.arn, changed);
  return changed;
}

/** Deletes a service. @throws AwsError InvalidParameterException while it wants tasks, unless it is forced */
export function deleteService(scope: Scope, service: StoredService, force = false): StoredService {
  if (service.desiredCount > 0 && !force)
    throw invalidParameter('The service cannot be stopped while it is scaled above 0.');
  servicesOf(scope).delete(service.arn);
  return service;
}

/** A service as ECS shows it. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html */
export function describeService(service: StoredService, status = 'ACTIVE') {
  const running = status === 'ACTIVE' ? service.desiredCount : 0;
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.clusterArn,
    status,
    desiredCount: service.desiredCount,
    runningCount: running,
    pendingCount: 0,
    launchType: service.launchType,
    taskDefinition: service.taskDefinition,
    networkConfiguration: service.networkConfiguration,
    schedulingStrategy: 'REPLICA',
    createdAt: new Date(service.createdAt),
    tags: tagsShown(service.tags),
  };
}

/** The cluster in a service's ARN. */
function clusterIn(given: string): string | undefined {
  return given.startsWith('arn:') ? given.split('/').at(-2) : undefined;
}
