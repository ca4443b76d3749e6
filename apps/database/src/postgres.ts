import { acknowledge, type TierStack } from '@shopwatch/tier';
import { CfnDynamicReference, CfnDynamicReferenceService, RemovalPolicy } from 'aws-cdk-lib';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnDBInstance, type CfnDBSubnetGroup } from 'aws-cdk-lib/aws-rds';
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';

/** Where the database stands and what protects it. */
export interface PostgresProps {
  readonly subnets: CfnDBSubnetGroup;
  readonly securityGroupId: string;
  readonly key: CfnKey;
  readonly password: CfnSecret;
}

/** Makes the PostgreSQL instance: private, encrypted, backed up for a week, gone without a trace when the stack is deleted. */
export function postgres(stack: TierStack, { subnets, securityGroupId, key, password }: PostgresProps): CfnDBInstance {
  const { instanceClass, engineVersion, userName, name } = stack.settings.ecommerce.database;
  const instance = new CfnDBInstance(stack, 'Instance', {
    dbInstanceIdentifier: stack.nameOf('rds', 'ecommerce'),
    dbInstanceClass: instanceClass,
    engine: 'postgres',
    engineVersion,
    engineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    allocatedStorage: '20',
    storageType: 'gp3',
    storageEncrypted: true,
    kmsKeyId: key.attrArn,
    dbSubnetGroupName: subnets.ref,
    vpcSecurityGroups: [securityGroupId],
    publiclyAccessible: false,
    multiAz: false,
    masterUsername: userName,
    masterUserPassword: passwordReference(stack),
    dbName: name,
    backupRetentionPeriod: 7,
    deleteAutomatedBackups: true,
    deletionProtection: false,
  });
  instance.applyRemovalPolicy(RemovalPolicy.DESTROY);
  instance.addResourceDependency(password);
  acknowledgeFindings(instance);
  return instance;
}

/** CloudFormation resolves this while it deploys; the password stands in no template and in no output. */
function passwordReference(stack: TierStack): string {
  const key = `${stack.nameOf('secret', 'db-password')}:SecretString:password`;
  return new CfnDynamicReference(CfnDynamicReferenceService.SECRETS_MANAGER, key).toString();
}

function acknowledgeFindings(instance: CfnDBInstance): void {
  acknowledge(instance, {
    'AwsSolutions::AwsSolutions-RDS3':
      'the specification rules Multi-AZ out: it would not deploy within the window or the budget',
    'AwsSolutions::AwsSolutions-RDS10':
      'the specification asks for a tear-down without a manual step, so deletion protection stays off',
    'AwsSolutions::AwsSolutions-RDS11':
      'the port is 5432 as specified; the security group lets only the web servers reach it',
  });
}
