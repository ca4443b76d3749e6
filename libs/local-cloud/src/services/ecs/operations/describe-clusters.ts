import { operation } from '../../../operation.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { clusterNameIn, clustersOf } from '../clusters/cluster.ts';
import { describeCluster } from '../clusters/view.ts';

/** Shows clusters; what is not there is a failure of its own. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html */
export const describeClusters = operation({
  name: 'DescribeClusters',
  input: {
    clusters: list(string()),
    include: list(oneOf('ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS')),
  },
  run({ clusters = ['default'] }, context) {
    const known = clustersOf(context);
    const found = clusters.flatMap((given) => known.get(clusterNameIn(given)) ?? []);
    const missing = clusters.filter((given) => !known.has(clusterNameIn(given)));
    return {
      clusters: found.map((cluster) => describeCluster(context, cluster)),
      failures: missing.map((given) => ({
        arn: context.arn('ecs', `cluster/${clusterNameIn(given)}`),
        reason: 'MISSING',
      })),
    };
  },
});
