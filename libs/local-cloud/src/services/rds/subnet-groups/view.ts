import { list, structure } from '../../../shapes/declare.ts';
import type { SubnetGroup } from './subnet-group.ts';

/** How a subnet group travels. */
export const subnetGroupShape = structure({ Subnets: list(structure({}), { item: 'Subnet' }) });

/** A subnet group as answers show it. */
export function subnetGroupView(group: SubnetGroup): object {
  return {
    DBSubnetGroupName: group.name,
    DBSubnetGroupArn: group.arn,
    DBSubnetGroupDescription: group.description,
    VpcId: group.vpcId,
    SubnetGroupStatus: 'Complete',
    Subnets: group.subnets.map(({ id, availabilityZone }) => ({
      SubnetIdentifier: id,
      SubnetAvailabilityZone: { Name: availabilityZone },
      SubnetStatus: 'Active',
    })),
  };
}
