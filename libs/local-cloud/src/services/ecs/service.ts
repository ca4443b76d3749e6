import { service } from '../../service.ts';
import { createCluster } from './operations/create-cluster.ts';
import { createService } from './operations/create-service.ts';
import { deleteCluster } from './operations/delete-cluster.ts';
import { deleteService } from './operations/delete-service.ts';
import { describeClusters } from './operations/describe-clusters.ts';
import { describeServices } from './operations/describe-services.ts';
import { describeTaskDefinition } from './operations/describe-task-definition.ts';
import { listClusters } from './operations/list-clusters.ts';
import { listServices } from './operations/list-services.ts';
import { registerTaskDefinition } from './operations/register-task-definition.ts';
import { updateClusterSettings } from './operations/update-cluster-settings.ts';
import { updateService } from './operations/update-service.ts';
import { clusterType } from './resources/cluster.ts';
import { serviceType } from './resources/service.ts';
import { taskDefinitionType } from './resources/task-definition.ts';
import { clusterSignals } from './signals/cluster-signals.ts';

/** ECS: clusters, task definitions and services, recorded; no container is ever started, but what they would use is published. */
export const ecs = service({
  signingName: 'ecs',
  title: 'ECS',
  apiVersion: '2014-11-13',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AmazonEC2ContainerServiceV20141113',
  errorNamespace: 'com.amazonaws.ecs',
  operations: [
    createCluster,
    createService,
    deleteCluster,
    deleteService,
    describeClusters,
    describeServices,
    describeTaskDefinition,
    listClusters,
    listServices,
    registerTaskDefinition,
    updateClusterSettings,
    updateService,
  ],
  resourceTypes: [clusterType, serviceType, taskDefinitionType],
  signals: [clusterSignals],
});
