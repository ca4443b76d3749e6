import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { clusterNotFound } from '../faults.ts';

/** Whether Container Insights watches a cluster, and how closely. */
export type ContainerInsights = 'disabled' | 'enabled' | 'enhanced';

/** A cluster as it is stored. */
export interface Cluster {
  readonly name: string;
  readonly arn: string;
  readonly containerInsights: ContainerInsights;
  readonly tags: Readonly<Record<string, string>>;
}

const slot = stateSlot('ecs.clusters', { empty: () => new Map<string, Cluster>() });

/** The clusters of this account and region, by name. */
export function clustersOf(scope: Scope): Map<string, Cluster> {
  return scope.state(slot);
}

/** The name in a name or an ARN; `default` where nobody named one. */
export function clusterNameIn(given = 'default'): string {
  return given.slice(given.lastIndexOf('/') + 1);
}

/** The cluster of that name or ARN. @throws AwsError ClusterNotFoundException */
export function findCluster(scope: Scope, given?: string): Cluster {
  const found = clustersOf(scope).get(clusterNameIn(given));
  if (found === undefined) throw clusterNotFound();
  return found;
}
