import { shopNetwork } from './shop-network.ts';
import { deployed, type DeployedResource } from './stack-resources.ts';
import type { TestCloud } from './test-cloud.ts';

/** Makes the database `rds-shop` in a subnet group of its own; the properties given replace the usual ones. */
export async function shopDatabase(
  cloud: TestCloud,
  properties: Parameters<typeof deployed>[2] = {},
): Promise<DeployedResource> {
  const { subnetIds, groupId } = await shopNetwork(cloud);
  const group = await deployed(cloud, 'AWS::RDS::DBSubnetGroup', {
    DBSubnetGroupName: 'subnets-shop',
    DBSubnetGroupDescription: 'the shop',
    SubnetIds: subnetIds,
  });
  return deployed(cloud, 'AWS::RDS::DBInstance', {
    AllocatedStorage: '20',
    DBInstanceClass: 'db.t3.micro',
    DBInstanceIdentifier: 'rds-shop',
    DBName: 'shop',
    DBSubnetGroupName: group.physicalId,
    Engine: 'postgres',
    EngineVersion: '14',
    MasterUsername: 'adminuser',
    MasterUserPassword: 'correct-horse',
    StorageType: 'gp3',
    VPCSecurityGroups: [groupId],
    ...properties,
  });
}
