import type { TierStack } from '@shopwatch/tier';
import { CfnDBSubnetGroup } from 'aws-cdk-lib/aws-rds';

/** Makes the group of subnets that the database may stand in. */
export function subnetGroup(stack: TierStack, subnetIds: string[]): CfnDBSubnetGroup {
  return new CfnDBSubnetGroup(stack, 'SubnetGroup', {
    dbSubnetGroupName: stack.nameOf('dbsubnetgroup', 'ecommerce'),
    dbSubnetGroupDescription: 'Private subnets of the e-commerce database',
    subnetIds,
  });
}
