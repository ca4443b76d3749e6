import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeCluster } from '../clusters/view.ts';
import { createCluster as create } from '../clusters/write-cluster.ts';
import { clusterSettings, tagMap, tags } from '../shapes.ts';

/** Makes a cluster, `default` unless it is named. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html */
export const createCluster = operation({
  name: 'CreateCluster',
  input: { clusterName: string(), settings: clusterSettings, tags },
  run({ clusterName = 'default', settings, tags }, context) {
    return { cluster: describeCluster(context, create(context, clusterName, { settings, tags: tagMap(tags) })) };
  },
});
