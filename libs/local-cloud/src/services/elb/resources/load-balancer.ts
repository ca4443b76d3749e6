import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { type ResourceContext, type ResourceState, resourceType } from '../../../resources/resource-type.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { attributesIn, usualAttributes } from '../attributes.ts';
import { invalid, notModelled } from '../faults.ts';
import { loadBalancerAttributes, withAttributes } from '../load-balancers/attributes.ts';
import { createLoadBalancer, setSecurityGroups, setSubnets } from '../load-balancers/create-load-balancer.ts';
import { deleteLoadBalancer } from '../load-balancers/delete-load-balancer.ts';
import { hostedZoneOf } from '../load-balancers/hosted-zones.ts';
import { type LoadBalancer, loadBalancerAt } from '../load-balancers/load-balancer.ts';

/** An application load balancer. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html */
export const loadBalancerType = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  properties: {
    IpAddressType: string(),
    LoadBalancerAttributes: attributesIn,
    Name: string(),
    Scheme: oneOf('internet-facing', 'internal'),
    SecurityGroups: list(string()),
    Subnets: list(string()),
    Tags: tagList,
    Type: string(),
  },
  replacement: ['Name', 'Scheme', 'Type'],
  nameProperty: 'Name',
  create(wanted, context) {
    const { Type = 'application', IpAddressType = 'ipv4' } = wanted;
    if (Type !== 'application') throw notModelled(`Load balancer type '${Type}'`, "'application'");
    if (IpAddressType !== 'ipv4') throw notModelled(`IP address type '${IpAddressType}'`, "'ipv4'");
    if (wanted.Subnets === undefined)
      throw invalid('At least two subnets in two different Availability Zones must be specified');
    const balancer = createLoadBalancer(context, {
      name: wanted.Name ?? context.generatedName,
      subnetIds: wanted.Subnets,
      groupIds: wanted.SecurityGroups,
      scheme: wanted.Scheme,
      attributes: wanted.LoadBalancerAttributes,
      tags: resourceTags(context, wanted.Tags),
    });
    return stateOf(balancer, context);
  },
  update({ resource, properties: wanted }, context) {
    const balancer = loadBalancerAt(context, resource.physicalId);
    const attributes = withAttributes(usualAttributes(loadBalancerAttributes), wanted.LoadBalancerAttributes ?? []);
    setSubnets(context, balancer, wanted.Subnets ?? []);
    setSecurityGroups(context, balancer, wanted.SecurityGroups);
    balancer.attributes = attributes;
    balancer.tags = resourceTags(context, wanted.Tags);
    return stateOf(balancer, context);
  },
  delete: ({ physicalId }, context) => deleteLoadBalancer(context, physicalId),
});

function stateOf(balancer: LoadBalancer, { region }: ResourceContext): ResourceState {
  return {
    physicalId: balancer.arn,
    attributes: {
      CanonicalHostedZoneID: hostedZoneOf(region),
      DNSName: balancer.dnsName,
      LoadBalancerArn: balancer.arn,
      LoadBalancerFullName: balancer.fullName,
      LoadBalancerName: balancer.name,
      SecurityGroups: balancer.groupIds,
    },
  };
}
