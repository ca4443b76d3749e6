import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { clustersOf } from '../clusters/cluster.ts';
import { listed } from '../listed.ts';

/** Lists the ARNs of the clusters. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html */
export const listClusters = operation({
  name: 'ListClusters',
  input: { nextToken: string(), maxResults: integer({ min: 1, max: 100 }) },
  run(input, context) {
    const { arns, nextToken } = listed([...clustersOf(context).values()], input);
    return { clusterArns: arns, nextToken };
  },
});
