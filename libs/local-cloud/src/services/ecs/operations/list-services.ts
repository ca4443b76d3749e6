import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { findCluster } from '../clusters/cluster.ts';
import { listed } from '../listed.ts';
import { servicesOn } from '../services/stored-service.ts';

/** Lists the ARNs of a cluster's services. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html */
export const listServices = operation({
  name: 'ListServices',
  input: { cluster: string(), nextToken: string(), maxResults: integer({ min: 1, max: 100 }) },
  run({ cluster, ...paging }, context) {
    const { arns, nextToken } = listed(servicesOn(context, findCluster(context, cluster)), paging);
    return { serviceArns: arns, nextToken };
  },
});
