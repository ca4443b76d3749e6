import { network } from '@shopwatch/network';
import { TierStack, type TierProps } from '@shopwatch/tier';
import type { Construct } from 'constructs';
import { database } from './contract.ts';
import { databaseKey } from './database-key.ts';
import { databasePassword } from './database-password.ts';
import { postgres } from './postgres.ts';
import { subnetGroup } from './subnet-group.ts';

/** Keeps the orders and the customers: one PostgreSQL instance nobody outside the VPC can reach. */
export class DatabaseStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'database', 'PostgreSQL of the e-commerce platform, its key and its password', props);
    const subnets = subnetGroup(this, this.read(network.privateSubnetIds));
    const key = databaseKey(this);
    const password = databasePassword(this);
    const securityGroupId = this.read(network.rdsSecurityGroupId);
    const instance = postgres(this, { subnets, securityGroupId, key: key.key, password });
    this.publish(database, {
      instanceId: instance.ref,
      endpoint: instance.attrEndpointAddress,
      databaseName: this.settings.ecommerce.database.name,
      passwordSecretArn: password.ref,
    });
    this.outputs({
      DbSubnetGroupName: [subnets.ref, 'Subnet group of the database'],
      RdsInstanceId: [instance.ref, 'Identifier of the database instance'],
      RdsInstanceArn: [instance.attrDbInstanceArn, 'ARN of the database instance'],
      RdsEndpoint: [instance.attrEndpointAddress, 'Sensitive: address of the database; no credentials'],
      RdsDbName: [this.settings.ecommerce.database.name, 'Name of the database inside the instance'],
      KmsKeyId: [key.key.ref, 'Key that encrypts the database'],
      KmsKeyArn: [key.key.attrArn, 'ARN of the key that encrypts the database'],
      KmsKeyAlias: [key.alias.ref, 'Alias of the key that encrypts the database'],
      DbPasswordSecretArn: [
        password.ref,
        'Sensitive: ARN of the secret that holds the password, never the password itself',
      ],
    });
  }
}
