import { encryptionKey } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Aws, Tags } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';

/** Makes the key that encrypts the logs; CloudWatch Logs may use it for log groups of this account and region alone. */
export function logKey(stack: TierStack): CfnKey {
  const { environment } = stack.settings;
  const { key } = encryptionKey(stack, 'LogKey', {
    alias: `alias/${stack.plainNameOf('logs')}`,
    description: `KMS key for CloudWatch Logs encryption - ${environment}`,
    ownerSid: 'Enable IAM User Permissions',
    statements: [forLogs()],
  });
  Tags.of(key).add('Name', stack.plainNameOf('logs-kms-key'));
  return key;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function forLogs(): PolicyStatement {
  const ownLogs = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`;
  return new PolicyStatement({
    sid: 'Allow CloudWatch Logs',
    principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
    actions: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:CreateGrant',
      'kms:DescribeKey',
    ],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': ownLogs } },
  });
}
