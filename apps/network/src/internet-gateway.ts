import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnInternetGateway, CfnVPCGatewayAttachment, type CfnVPC } from 'aws-cdk-lib/aws-ec2';

/** The way to the internet, and its attachment, which a route must wait for. */
export interface AttachedGateway {
  readonly internetGateway: CfnInternetGateway;
  readonly attachment: CfnVPCGatewayAttachment;
}

/** Makes the internet gateway and attaches it to the VPC. */
export function internetGateway(stack: TierStack, vpc: CfnVPC): AttachedGateway {
  const gateway = new CfnInternetGateway(stack, 'InternetGateway');
  Tags.of(gateway).add('Name', stack.nameOf('igw', 'ecommerce'));
  const attachment = new CfnVPCGatewayAttachment(stack, 'InternetGatewayAttachment', {
    vpcId: vpc.ref,
    internetGatewayId: gateway.ref,
  });
  return { internetGateway: gateway, attachment };
}
