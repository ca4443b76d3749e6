import { AwsError } from '../../../aws-error.ts';
import { list, oneOf, required, structure } from '../../../shapes/declare.ts';
import { recordedSetting } from './recorded-setting.ts';

/** Who owns what others put in. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export const ownershipControls = recordedSetting({
  key: 'ownershipControls',
  query: 'ownershipControls',
  operations: {
    get: 'GetBucketOwnershipControls',
    put: 'PutBucketOwnershipControls',
    delete: 'DeleteBucketOwnershipControls',
  },
  member: 'OwnershipControls',
  payload: true,
  shape: structure({
    Rules: list(
      structure({
        ObjectOwnership: required(oneOf('BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced')),
      }),
      { required: true, flattened: true, wire: 'Rule' },
    ),
  }),
  missing: (bucket) =>
    new AwsError('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', {
      status: 404,
      members: { BucketName: bucket },
    }),
});
