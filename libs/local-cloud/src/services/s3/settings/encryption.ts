import { AwsError } from '../../../aws-error.ts';
import { boolean, list, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import { recordedSetting } from './recorded-setting.ts';

/** How new objects are encrypted. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
export const encryption = recordedSetting({
  key: 'encryption',
  query: 'encryption',
  operations: { get: 'GetBucketEncryption', put: 'PutBucketEncryption', delete: 'DeleteBucketEncryption' },
  member: 'ServerSideEncryptionConfiguration',
  payload: true,
  shape: structure({
    Rules: list(
      structure({
        ApplyServerSideEncryptionByDefault: structure({
          SSEAlgorithm: required(oneOf('AES256', 'aws:kms', 'aws:kms:dsse')),
          KMSMasterKeyID: string(),
        }),
        BucketKeyEnabled: boolean(),
      }),
      { required: true, flattened: true, wire: 'Rule' },
    ),
  }),
  missing: (bucket) =>
    new AwsError(
      'ServerSideEncryptionConfigurationNotFoundError',
      'The server side encryption configuration was not found',
      { status: 404, members: { BucketName: bucket } },
    ),
});
