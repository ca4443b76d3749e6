import { acknowledge, tagBucketEmptying, type TierStack } from '@shopwatch/tier';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, StorageClass } from 'aws-cdk-lib/aws-s3';
import { systemTags } from './system-tags.ts';

/** An account's number and a hyphen stand behind the name, of the 63 characters that a bucket's name may have. */
const longestName = 63 - 13;

/** Makes the bucket that keeps the audit trail: versioned, encrypted, closed, and moved to Glacier when it is old. */
export function auditBucket(stack: TierStack): Bucket {
  const { glacierAfterDays, emptiedOnDeletion } = stack.settings.orders.auditTrail;
  const bucket = new Bucket(stack, 'AuditTrail', {
    bucketName: `${stack.plainNameOf('order-audit-logs', longestName)}-${Aws.ACCOUNT_ID}`,
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    lifecycleRules: [
      {
        id: 'TransitionToGlacier',
        enabled: true,
        transitions: [{ storageClass: StorageClass.GLACIER, transitionAfter: Duration.days(glacierAfterDays) }],
      },
    ],
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: emptiedOnDeletion,
  });
  acknowledge(bucket, {
    'AwsSolutions::AwsSolutions-S1': 'the order processor alone writes here, and its log says which object and when',
  });
  if (emptiedOnDeletion) tagBucketEmptying(stack, systemTags(stack.settings.environment));
  return bucket;
}
