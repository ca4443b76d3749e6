import { deployed } from './stack-resources.ts';
import type { TestCloud } from './test-cloud.ts';

/** A network with two public subnets in two zones and one security group. */
export interface ShopNetwork {
  readonly vpcId: string;
  readonly subnetIds: readonly [string, string];
  readonly groupId: string;
}

/** Makes the network that specs of servers, load balancers and databases stand on. */
export async function shopNetwork(cloud: TestCloud): Promise<ShopNetwork> {
  const made = async (type: string, properties: Parameters<typeof deployed>[2]): Promise<string> =>
    (await deployed(cloud, type, properties)).physicalId;
  const vpcId = await made('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' });
  const subnet = (zone: string, block: string): Promise<string> =>
    made('AWS::EC2::Subnet', {
      VpcId: vpcId,
      CidrBlock: block,
      AvailabilityZone: `eu-west-1${zone}`,
      MapPublicIpOnLaunch: true,
    });
  const gateway = await made('AWS::EC2::InternetGateway', {});
  await made('AWS::EC2::VPCGatewayAttachment', { VpcId: vpcId, InternetGatewayId: gateway });
  return {
    vpcId,
    subnetIds: [await subnet('a', '10.0.1.0/24'), await subnet('b', '10.0.2.0/24')],
    groupId: await made('AWS::EC2::SecurityGroup', { GroupDescription: 'the shop', GroupName: 'shop', VpcId: vpcId }),
  };
}

/** Launches a web server of the shop and gives its id. */
export async function webServer(
  cloud: TestCloud,
  { subnetIds, groupId }: ShopNetwork,
  properties: Parameters<typeof deployed>[2] = {},
): Promise<string> {
  const [SubnetId] = subnetIds;
  const server = { ImageId: 'ami-0123456789abcdef0', InstanceType: 't3.micro', Monitoring: true, SubnetId };
  return (await deployed(cloud, 'AWS::EC2::Instance', { ...server, SecurityGroupIds: [groupId], ...properties }))
    .physicalId;
}
