import { operation } from '../../../operation.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { notModelled } from '../faults.ts';
import { createLoadBalancer as create } from '../load-balancers/create-load-balancer.ts';
import { loadBalancerView } from '../load-balancers/view.ts';
import { tagRecord, tagsIn } from '../tags.ts';

/** Makes an application load balancer. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
export const createLoadBalancer = operation({
  name: 'CreateLoadBalancer',
  input: {
    Name: string({ required: true }),
    Subnets: list(string(), { required: true }),
    SecurityGroups: list(string()),
    Scheme: oneOf('internet-facing', 'internal'),
    Type: string(),
    IpAddressType: string(),
    Tags: tagsIn,
  },
  run(input, context) {
    const { Type = 'application', IpAddressType = 'ipv4' } = input;
    if (Type !== 'application') throw notModelled(`Load balancer type '${Type}'`, "'application'");
    if (IpAddressType !== 'ipv4') throw notModelled(`IP address type '${IpAddressType}'`, "'ipv4'");
    const balancer = create(context, {
      name: input.Name,
      subnetIds: input.Subnets,
      groupIds: input.SecurityGroups,
      scheme: input.Scheme,
      tags: tagRecord(input.Tags),
    });
    return { LoadBalancers: [loadBalancerView(context, balancer)] };
  },
});
