import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { findCluster } from '../clusters/cluster.ts';
import { createService as create, describeService } from '../services/stored-service.ts';
import { launchType, networkConfiguration, tagMap, tags } from '../shapes.ts';

/** Makes a service, whose tasks count as running at once. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const createService = operation({
  name: 'CreateService',
  input: {
    serviceName: string({ required: true }),
    cluster: string(),
    taskDefinition: string(),
    desiredCount: integer({ min: 0 }),
    launchType,
    networkConfiguration,
    tags,
  },
  run({ serviceName, cluster, tags, ...asked }, context) {
    const made = create(context, findCluster(context, cluster), serviceName, { ...asked, tags: tagMap(tags) });
    return { service: describeService(made) };
  },
});
