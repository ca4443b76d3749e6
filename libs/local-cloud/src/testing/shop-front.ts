import { type ShopNetwork, shopNetwork, webServer } from './shop-network.ts';
import { deployed, type DeployedResource } from './stack-resources.ts';
import type { TestCloud } from './test-cloud.ts';

/** Two web servers in two zones behind a load balancer. */
export interface ShopFront {
  readonly network: ShopNetwork;
  readonly serverIds: readonly [string, string];
  readonly loadBalancer: DeployedResource;
  readonly targetGroup: DeployedResource;
  readonly listener: DeployedResource;
}

/** Makes the web servers and the load balancer that specs watch. */
export async function shopFront(cloud: TestCloud): Promise<ShopFront> {
  const network = await shopNetwork(cloud);
  const { vpcId, subnetIds, groupId } = network;
  const server = (index: 0 | 1): Promise<string> =>
    webServer(cloud, network, { SubnetId: subnetIds[index], Tags: [{ Key: 'Name', Value: `web-${index + 1}` }] });
  const serverIds = [await server(0), await server(1)] as const;
  const loadBalancer = await deployed(cloud, 'AWS::ElasticLoadBalancingV2::LoadBalancer', {
    Name: 'alb-shop',
    Scheme: 'internet-facing',
    Type: 'application',
    Subnets: subnetIds,
    SecurityGroups: [groupId],
    LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
  });
  const targetGroup = await deployed(cloud, 'AWS::ElasticLoadBalancingV2::TargetGroup', {
    Name: 'targets-shop',
    Port: 80,
    Protocol: 'HTTP',
    TargetType: 'instance',
    VpcId: vpcId,
    HealthCheckIntervalSeconds: 30,
    HealthyThresholdCount: 2,
    UnhealthyThresholdCount: 2,
    Matcher: { HttpCode: '200' },
    TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }],
    Targets: serverIds.map((Id) => ({ Id, Port: 80 })),
  });
  const listener = await deployed(cloud, 'AWS::ElasticLoadBalancingV2::Listener', {
    LoadBalancerArn: loadBalancer.physicalId,
    Port: 80,
    Protocol: 'HTTP',
    DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroup.physicalId }],
  });
  return { network, serverIds, loadBalancer, targetGroup, listener };
}
