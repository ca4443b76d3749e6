import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { describeCluster } from '../clusters/view.ts';
import { updateCluster } from '../clusters/write-cluster.ts';
import { clusterSettings } from '../shapes.ts';

/** Changes the settings of a cluster. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html */
export const updateClusterSettings = operation({
  name: 'UpdateClusterSettings',
  input: { cluster: string({ required: true }), settings: required(clusterSettings) },
  run({ cluster, settings }, context) {
    return { cluster: describeCluster(context, updateCluster(context, cluster, { settings })) };
  },
});
