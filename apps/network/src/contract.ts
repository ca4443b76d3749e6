import { contract, list, text } from '@shopwatch/contract';

/** What the network hands to the tiers that stand in it. */
export const network = contract('network', {
  vpcId: text('VPC that every tier stands in'),
  publicSubnetIds: list('subnets with a route to the internet, one per availability zone'),
  privateSubnetIds: list('subnets without any route out of the VPC, one per availability zone'),
  albSecurityGroupId: text('security group of the load balancer: HTTP from anywhere'),
  ec2SecurityGroupId: text('security group of the web servers: HTTP from the load balancer'),
  rdsSecurityGroupId: text('security group of the database: PostgreSQL from the web servers'),
});
