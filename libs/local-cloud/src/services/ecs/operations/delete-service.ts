import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { deleteService as remove, describeService, findService } from '../services/stored-service.ts';

/** Deletes a service. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html */
export const deleteService = operation({
  name: 'DeleteService',
  input: { service: string({ required: true }), cluster: string(), force: boolean() },
  run({ service, cluster, force }, context) {
    const deleted = remove(context, findService(context, service, cluster), force);
    return { service: describeService(deleted, 'INACTIVE') };
  },
});
