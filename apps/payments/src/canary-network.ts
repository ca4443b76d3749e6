import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Fn, Tags } from 'aws-cdk-lib';
import { CfnSubnet, CfnVPC, type CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { canaryGroup } from './canary-group.ts';
import { gateways, type Gateways } from './gateways.ts';
import { routeTables } from './route-tables.ts';

/** Where the canary stands: a private network with one way out. */
export interface CanaryNetwork extends Gateways {
  readonly vpc: CfnVPC;
  readonly publicSubnets: readonly CfnSubnet[];
  readonly privateSubnets: readonly CfnSubnet[];
  readonly group: CfnSecurityGroup;
}

/** Makes the network: two public and two private subnets in the region's first two zones; the private ones go out through a NAT gateway. */
export function canaryNetwork(stack: TierStack): CanaryNetwork {
  const { cidr, publicSubnetCidrs, privateSubnetCidrs } = stack.settings.payments.network;
  const vpc = new CfnVPC(stack, 'Vpc', { cidrBlock: cidr, enableDnsSupport: true, enableDnsHostnames: true });
  Tags.of(vpc).add('Name', stack.nameOf('vpc', 'observability'));
  acknowledge(vpc, {
    'AwsSolutions::AwsSolutions-VPC7': 'the specification asks for no flow logs: nothing but the canary stands here',
  });
  const publicSubnets = publicSubnetCidrs.map((range, index) => subnet(stack, vpc, 'public', index, range));
  const privateSubnets = privateSubnetCidrs.map((range, index) => subnet(stack, vpc, 'private', index, range));
  const ways = gateways(stack, vpc, publicSubnets[0]!);
  routeTables(stack, { vpc, ways, publicSubnets, privateSubnets });
  return { vpc, publicSubnets, privateSubnets, ...ways, group: canaryGroup(stack, vpc) };
}

function subnet(
  stack: TierStack,
  vpc: CfnVPC,
  kind: 'public' | 'private',
  index: number,
  cidrBlock: string,
): CfnSubnet {
  const number = index + 1;
  const made = new CfnSubnet(stack, kind === 'public' ? `PublicSubnet${number}` : `PrivateSubnet${number}`, {
    vpcId: vpc.ref,
    cidrBlock,
    availabilityZone: Fn.select(index, Fn.getAzs()),
    mapPublicIpOnLaunch: kind === 'public',
  });
  Tags.of(made).add('Name', stack.nameOf('subnet', `${kind}-${number}`));
  Tags.of(made).add('Type', kind);
  return made;
}
