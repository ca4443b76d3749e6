import type { Scope } from '../../../scope.ts';
import { clusterContainsServices, invalidParameter } from '../faults.ts';
import { servicesOn } from '../services/stored-service.ts';
import { clustersOf, findCluster, type Cluster, type ContainerInsights } from './cluster.ts';

/** What of a cluster is given. */
export interface ClusterRequest {
  readonly settings?: readonly { readonly name?: string; readonly value?: string }[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** Makes a cluster; one of that name that is there already is given back as it is. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html */
export function createCluster(scope: Scope, name: string, { settings, tags = {} }: ClusterRequest): Cluster {
  const known = clustersOf(scope).get(name);
  if (known !== undefined) return known;
  const containerInsights = insightsIn(settings) ?? 'disabled';
  const made = { name, arn: scope.arn('ecs', `cluster/${name}`), containerInsights, tags };
  clustersOf(scope).set(name, made);
  return made;
}

/** Changes what is given. @throws AwsError ClusterNotFoundException when there is no such cluster */
export function updateCluster(scope: Scope, name: string, { settings, tags }: ClusterRequest): Cluster {
  const cluster = findCluster(scope, name);
  const containerInsights = insightsIn(settings) ?? cluster.containerInsights;
  const changed = { ...cluster, containerInsights, tags: tags ?? cluster.tags };
  clustersOf(scope).set(cluster.name, changed);
  return changed;
}

/** Deletes a cluster. @throws AwsError ClusterContainsServicesException while services are on it */
export function deleteCluster(scope: Scope, name: string): Cluster {
  const cluster = findCluster(scope, name);
  if (servicesOn(scope, cluster).length > 0) throw clusterContainsServices();
  clustersOf(scope).delete(cluster.name);
  return cluster;
}

function insightsIn(settings: ClusterRequest['settings']): ContainerInsights | undefined {
  const value = settings?.find(({ name }) => name === 'containerInsights')?.value;
  switch (value) {
    case undefined:
    case 'disabled':
    case 'enabled':
    case 'enhanced':
      return value;
    default:
      throw invalidParameter(`Invalid value for containerInsights: ${value}`);
  }
}
