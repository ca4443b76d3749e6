import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeCluster } from '../clusters/view.ts';
import { deleteCluster as remove } from '../clusters/write-cluster.ts';

/** Deletes a cluster that has no services. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html */
export const deleteCluster = operation({
  name: 'DeleteCluster',
  input: { cluster: string({ required: true }) },
  run({ cluster }, context) {
    return { cluster: { ...describeCluster(context, remove(context, cluster)), status: 'INACTIVE' } };
  },
});
