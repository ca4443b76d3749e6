import { alertKey, encryptionKey, type EncryptionKey } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';

const ownerSid = 'Enable Root Account Permissions';

/** Makes the key of the logs: CloudWatch Logs of this region may use it for log groups of this account, and for nothing else. */
export function logsKey(stack: TierStack): EncryptionKey {
  const logGroups = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`;
  const use = new PolicyStatement({
    sid: 'Enable CloudWatch Logs Service Permissions',
    principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
    actions: [
      'kms:Encrypt*',
      'kms:Decrypt*',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:CreateGrant',
      'kms:Describe*',
    ],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
  });
  return encryptionKey(stack, 'LogsKey', {
    alias: `alias/${stack.plainNameOf('observability-logs', 250)}`,
    description: 'KMS key for CloudWatch Logs encryption in observability platform',
    statements: [use],
    ownerSid,
  });
}

/** Makes the key of the canary's artifacts. S3 encrypts on behalf of whoever writes; the statement for the service is asked for. */
export function artifactKey(stack: TierStack): EncryptionKey {
  const use = new PolicyStatement({
    sid: 'Enable S3 Service Permissions',
    principals: [new ServicePrincipal('s3.amazonaws.com')],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'],
  });
  return encryptionKey(stack, 'ArtifactKey', {
    alias: `alias/${stack.plainNameOf('observability-s3', 250)}`,
    description: 'KMS key for S3 storage encryption in observability platform',
    statements: [use],
    ownerSid,
  });
}

/** Returns what the alert topics rest under: a key that CloudWatch may use, unless the settings ask for AWS's own. */
export function topicKey(stack: TierStack) {
  const { alertTopicKey } = stack.settings.payments;
  if (alertTopicKey === 'alias/aws/sns') return alertTopicKey;
  return alertKey(stack, 'TopicKey', { alias: `alias/${stack.plainNameOf('observability-sns', 250)}` });
}
