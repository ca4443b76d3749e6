import { encryptionKey, type EncryptionKey } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

/** Makes the key that encrypts the database. RDS works through grants on behalf of the caller; the statement for the service itself is asked for. */
export function databaseKey(stack: TierStack): EncryptionKey {
  return encryptionKey(stack, 'Key', {
    alias: `alias/${stack.nameOf('kms', 'rds')}`,
    description: 'Encrypts the e-commerce database',
    statements: [
      new PolicyStatement({
        principals: [new ServicePrincipal('rds.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:CreateGrant', 'kms:DescribeKey'],
        resources: ['*'],
      }),
    ],
  });
}
