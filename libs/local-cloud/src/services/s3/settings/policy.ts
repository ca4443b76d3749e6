import { AwsError } from '../../../aws-error.ts';
import { string } from '../../../shapes/declare.ts';
import { malformedPolicy } from '../faults.ts';
import { recordedSetting } from './recorded-setting.ts';

/** Who may do what; kept, not enforced. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const policy = recordedSetting({
  key: 'policy',
  query: 'policy',
  operations: { get: 'GetBucketPolicy', put: 'PutBucketPolicy', delete: 'DeleteBucketPolicy' },
  member: 'Policy',
  payload: true,
  shape: string(),
  check: (value) => checkPolicy(value as string),
  missing: (bucket) =>
    new AwsError('NoSuchBucketPolicy', 'The bucket policy does not exist', {
      status: 404,
      members: { BucketName: bucket },
    }),
});

function checkPolicy(text: string): void {
  try {
    if (text.startsWith('{') && typeof JSON.parse(text) === 'object') return;
  } catch {
    // Falls through to the one answer that S3 has for all of it.
  }
  throw malformedPolicy();
}
