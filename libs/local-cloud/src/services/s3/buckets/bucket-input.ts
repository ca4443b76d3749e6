import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { string } from '../../../shapes/declare.ts';
import type { Bucket } from './bucket.ts';
import { findBucket } from './buckets.ts';

/** What every request to a bucket says. */
export const bucketInput = {
  Bucket: string({ required: true }),
  ExpectedBucketOwner: string({ header: 'x-amz-expected-bucket-owner' }),
};

/** What every request to an object says. */
export const objectInput = { ...bucketInput, Key: string({ required: true, min: 1 }) };

/** The bucket of a request. @throws AwsError NoSuchBucket, AuthorizationHeaderMalformed, AccessDenied for another owner than expected */
export function bucketFor(
  scope: Scope,
  { Bucket: name, ExpectedBucketOwner }: { readonly Bucket: string; readonly ExpectedBucketOwner?: string },
): Bucket {
  const bucket = findBucket(scope, name);
  if (ExpectedBucketOwner !== undefined && ExpectedBucketOwner !== bucket.account) {
    throw new AwsError('AccessDenied', 'Access Denied', { status: 403 });
  }
  return bucket;
}
