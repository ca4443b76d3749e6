import { AwsError } from '../../../aws-error.ts';
import { boolean, structure } from '../../../shapes/declare.ts';
import { recordedSetting } from './recorded-setting.ts';

/** What is held back from the public. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const publicAccessBlock = recordedSetting({
  key: 'publicAccessBlock',
  query: 'publicAccessBlock',
  operations: { get: 'GetPublicAccessBlock', put: 'PutPublicAccessBlock', delete: 'DeletePublicAccessBlock' },
  member: 'PublicAccessBlockConfiguration',
  payload: true,
  shape: structure({
    BlockPublicAcls: boolean(),
    IgnorePublicAcls: boolean(),
    BlockPublicPolicy: boolean(),
    RestrictPublicBuckets: boolean(),
  }),
  missing: (bucket) =>
    new AwsError('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', {
      status: 404,
      members: { BucketName: bucket },
    }),
});
