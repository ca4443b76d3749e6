import type { Scope } from '../../../scope.ts';
import { servicesOn } from '../services/stored-service.ts';
import { tagsShown } from '../shapes.ts';
import type { Cluster } from './cluster.ts';

/** A cluster as ECS shows it. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html */
export function describeCluster(scope: Scope, cluster: Cluster) {
  const services = servicesOn(scope, cluster);
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: 0,
    runningTasksCount: services.reduce((sum, { desiredCount }) => sum + desiredCount, 0),
    pendingTasksCount: 0,
    activeServicesCount: services.length,
    settings: [{ name: 'containerInsights', value: cluster.containerInsights }],
    tags: tagsShown(cluster.tags),
    capacityProviders: [],
    defaultCapacityProviderStrategy: [],
  };
}
