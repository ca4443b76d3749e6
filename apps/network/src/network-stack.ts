import { TierStack, type TierProps } from '@shopwatch/tier';
import type { Construct } from 'constructs';
import { network } from './contract.ts';
import { internetGateway } from './internet-gateway.ts';
import { routeTables } from './route-tables.ts';
import { securityGroups } from './security-groups.ts';
import { subnets } from './subnets.ts';
import { vpc } from './vpc.ts';

/** Gives every tier its place: public subnets behind an internet gateway, private ones with no way out, and who may talk to whom. */
export class NetworkStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'network', 'VPC, subnets and security groups of the e-commerce platform', props);
    const ecommerce = vpc(this);
    const gateway = internetGateway(this, ecommerce);
    const { publicSubnets, privateSubnets } = subnets(this, ecommerce);
    const routes = routeTables(this, { vpc: ecommerce, gateway, publicSubnets, privateSubnets });
    const groups = securityGroups(this, ecommerce);
    const publicSubnetIds = publicSubnets.map((subnet) => subnet.ref);
    const privateSubnetIds = privateSubnets.map((subnet) => subnet.ref);
    this.publish(network, {
      vpcId: ecommerce.ref,
      publicSubnetIds,
      privateSubnetIds,
      albSecurityGroupId: groups.alb.attrGroupId,
      ec2SecurityGroupId: groups.ec2.attrGroupId,
      rdsSecurityGroupId: groups.rds.attrGroupId,
    });
    this.outputs({
      VpcId: [ecommerce.ref, 'VPC that every tier stands in'],
      PublicSubnetIds: [publicSubnetIds, 'Public subnets, one per availability zone'],
      PrivateSubnetIds: [privateSubnetIds, 'Private subnets, one per availability zone'],
      InternetGatewayId: [gateway.internetGateway.ref, 'Internet gateway of the public subnets'],
      PublicRouteTableId: [routes.publicTable.ref, 'Route table of the public subnets'],
      PrivateRouteTableId: [routes.privateTable.ref, 'Route table of the private subnets'],
      SgAlbId: [groups.alb.attrGroupId, 'Security group of the load balancer'],
      SgEc2Id: [groups.ec2.attrGroupId, 'Security group of the web servers'],
      SgRdsId: [groups.rds.attrGroupId, 'Security group of the database'],
    });
  }
}
