import type { Scope } from '../../../scope.ts';
import type { LoadBalancer } from './load-balancer.ts';
import { hostedZoneOf } from './hosted-zones.ts';

/** A load balancer as answers show it. */
export function loadBalancerView({ region }: Scope, balancer: LoadBalancer): object {
  return {
    LoadBalancerArn: balancer.arn,
    DNSName: balancer.dnsName,
    CanonicalHostedZoneId: hostedZoneOf(region),
    CreatedTime: new Date(balancer.createdAt),
    LoadBalancerName: balancer.name,
    Scheme: balancer.scheme,
    VpcId: balancer.vpcId,
    State: { Code: 'active' },
    Type: 'application',
    AvailabilityZones: balancer.zones.map(({ zone, subnetId }) => ({
      ZoneName: zone,
      SubnetId: subnetId,
      LoadBalancerAddresses: [],
    })),
    SecurityGroups: balancer.groupIds,
    IpAddressType: 'ipv4',
  };
}
