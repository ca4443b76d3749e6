import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnSubnet, type CfnVPC } from 'aws-cdk-lib/aws-ec2';

/** The four subnets, each kind in the order of the availability zones. */
export interface Subnets {
  readonly publicSubnets: readonly CfnSubnet[];
  readonly privateSubnets: readonly CfnSubnet[];
}

const zones = ['a', 'b'];

/** Makes a public and a private subnet in each of the region's first two availability zones. */
export function subnets(stack: TierStack, vpc: CfnVPC): Subnets {
  const { publicSubnetCidrs, privateSubnetCidrs } = stack.settings.ecommerce.network;
  return {
    publicSubnets: publicSubnetCidrs.map((cidr, index) => subnet(stack, vpc, 'public', index, cidr)),
    privateSubnets: privateSubnetCidrs.map((cidr, index) => subnet(stack, vpc, 'private', index, cidr)),
  };
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
    availabilityZone: `${stack.settings.region}${zones[index]}`,
    mapPublicIpOnLaunch: kind === 'public',
  });
  acknowledge(made, {
    'CloudFormation-Validate::W3010': 'the specification names the zones; they follow from the region in the settings',
  });
  Tags.of(made).add('Name', stack.nameOf('subnet', `${kind}-${number}`));
  return made;
}
