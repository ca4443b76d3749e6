import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import {
  CfnEIP,
  CfnInternetGateway,
  CfnNatGateway,
  CfnVPCGatewayAttachment,
  type CfnSubnet,
  type CfnVPC,
} from 'aws-cdk-lib/aws-ec2';

/** The two ways out of the network. */
export interface Gateways {
  readonly internetGateway: CfnInternetGateway;
  /** What a route to the internet must wait for. */
  readonly attachment: CfnVPCGatewayAttachment;
  readonly address: CfnEIP;
  readonly nat: CfnNatGateway;
}

/** Makes the internet gateway and, in one public subnet, the NAT gateway with its address. One of them serves both zones: it costs as much as all the rest. */
export function gateways(stack: TierStack, vpc: CfnVPC, publicSubnet: CfnSubnet): Gateways {
  const internetGateway = new CfnInternetGateway(stack, 'InternetGateway');
  Tags.of(internetGateway).add('Name', stack.nameOf('igw', 'observability'));
  const attachment = new CfnVPCGatewayAttachment(stack, 'InternetGatewayAttachment', {
    vpcId: vpc.ref,
    internetGatewayId: internetGateway.ref,
  });
  const address = new CfnEIP(stack, 'NatAddress', { domain: 'vpc' });
  address.addResourceDependency(attachment);
  Tags.of(address).add('Name', stack.nameOf('eip', 'nat-observability'));
  const nat = new CfnNatGateway(stack, 'NatGateway', {
    allocationId: address.attrAllocationId,
    subnetId: publicSubnet.ref,
  });
  nat.addResourceDependency(attachment);
  Tags.of(nat).add('Name', stack.nameOf('nat', 'observability'));
  return { internetGateway, attachment, address, nat };
}
