import { acknowledge, tagBucketEmptying, type TierStack } from '@shopwatch/tier';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, StarPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, type CfnKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, StorageClass } from 'aws-cdk-lib/aws-s3';
import { platformTags } from './platform-tags.ts';

/** Folder of the canary's artifacts in the bucket. */
export const canaryFolder = 'synthetics/';

/** Makes the bucket of the canary's artifacts: versioned, encrypted, closed, and emptied when the stack goes. */
export function artifactBucket(stack: TierStack, key: CfnKey): Bucket {
  const { archivedPrefix } = stack.settings.payments;
  const bucket = new Bucket(stack, 'Artifacts', {
    bucketName: `${stack.nameOf('s3', 'observability')}-${Aws.ACCOUNT_ID}`,
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: Key.fromKeyArn(stack, 'ArtifactsKey', key.attrArn),
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
    lifecycleRules: [
      {
        id: 'transition-to-glacier',
        enabled: true,
        prefix: archivedPrefix || undefined,
        transitions: [{ storageClass: StorageClass.GLACIER, transitionAfter: Duration.days(30) }],
      },
    ],
  });
  for (const statement of statements(bucket)) bucket.addToResourcePolicy(statement);
  acknowledge(bucket, {
    'AwsSolutions::AwsSolutions-S1': 'only the canary writes here; its runs are in its own log and metrics',
  });
  tagBucketEmptying(stack, platformTags(stack.settings.environment));
  return bucket;
}

/**
 * The account may do anything; an upload that asks for another encryption than KMS is refused. One that asks for none gets the
 * bucket's own, so that it must not be refused: without `Null` the condition would match a missing header too.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null
 */
function statements(bucket: Bucket): PolicyStatement[] {
  const header = 's3:x-amz-server-side-encryption';
  return [
    new PolicyStatement({
      sid: 'AllowRootAccountAccess',
      principals: [new AccountRootPrincipal()],
      actions: ['s3:*'],
      resources: [bucket.bucketArn, bucket.arnForObjects('*')],
    }),
    new PolicyStatement({
      sid: 'DenyUnencryptedObjectUploads',
      effect: Effect.DENY,
      principals: [new StarPrincipal()],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects('*')],
      conditions: { Null: { [header]: 'false' }, StringNotEquals: { [header]: 'aws:kms' } },
    }),
  ];
}
