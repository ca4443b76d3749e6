import { operation } from '../../../operation.ts';
import { boolean, integer, string } from '../../../shapes/declare.ts';
import { describeService, findService, updateService as update } from '../services/stored-service.ts';
import { networkConfiguration } from '../shapes.ts';

/** Changes a service; a new deployment is over at once. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html */
export const updateService = operation({
  name: 'UpdateService',
  input: {
    service: string({ required: true }),
    cluster: string(),
    desiredCount: integer({ min: 0 }),
    taskDefinition: string(),
    networkConfiguration,
    forceNewDeployment: boolean(),
  },
  run({ service, cluster, forceNewDeployment: _force, ...asked }, context) {
    return { service: describeService(update(context, findService(context, service, cluster), asked)) };
  },
});
