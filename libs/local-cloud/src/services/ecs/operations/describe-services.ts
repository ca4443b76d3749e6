import { operation } from '../../../operation.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { findCluster } from '../clusters/cluster.ts';
import { describeService, servicesOn } from '../services/stored-service.ts';

/** Shows services of one cluster; what is not there is a failure of its own. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html */
export const describeServices = operation({
  name: 'DescribeServices',
  input: { services: list(string(), { required: true }), cluster: string(), include: list(oneOf('TAGS')) },
  run({ services, cluster: given }, context) {
    const cluster = findCluster(context, given);
    const known = new Map(servicesOn(context, cluster).map((service) => [service.name, service]));
    const names = services.map((service) => service.slice(service.lastIndexOf('/') + 1));
    return {
      services: names.flatMap((name) => known.get(name) ?? []).map((service) => describeService(service)),
      failures: names
        .filter((name) => !known.has(name))
        .map((name) => ({ arn: context.arn('ecs', `service/${cluster.name}/${name}`), reason: 'MISSING' })),
    };
  },
});
