import type { Scope } from '../../../scope.ts';
import {
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  bucketNotEmpty,
  illegalLocation,
  invalidBucketName,
  noSuchBucket,
  versionsLeft,
  wrongRegion,
} from '../faults.ts';
import { type Bucket, bucketsOf } from './bucket.ts';

/** Makes a bucket. @throws AwsError when the name is no bucket's, or somebody's already */
export function createBucket(scope: Scope, name: string, location: string | undefined): Bucket {
  checkBucketName(name);
  checkLocation(scope.region, location);
  const existing = bucketsOf(scope).get(name);
  if (existing !== undefined && existing.account !== scope.account) throw bucketAlreadyExists(name);
  if (existing !== undefined) throw bucketAlreadyOwnedByYou(name);
  const bucket: Bucket = {
    name,
    account: scope.account,
    region: scope.region,
    created: scope.clock.now(),
    versioning: undefined,
    settings: new Map(),
    tags: new Map(),
    objects: new Map(),
    uploads: new Map(),
  };
  bucketsOf(scope).set(name, bucket);
  return bucket;
}

/** Finds a bucket for a request. @throws AwsError NoSuchBucket, or AuthorizationHeaderMalformed when it is in another region */
export function findBucket(scope: Scope, name: string): Bucket {
  const bucket = bucketsOf(scope).get(name);
  if (bucket === undefined) throw noSuchBucket(name);
  if (bucket.region !== scope.region) throw wrongRegion(scope.region, bucket.region);
  return bucket;
}

/** Deletes a bucket that is empty. @throws AwsError BucketNotEmpty */
export function deleteBucket(scope: Scope, name: string): void {
  const bucket = findBucket(scope, name);
  const versions = [...bucket.objects.values()].filter((list) => list.length > 0);
  if (versions.some(([newest]) => newest?.deleted === false)) throw bucketNotEmpty(name);
  if (versions.length > 0) throw versionsLeft(name);
  bucketsOf(scope).delete(name);
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function checkBucketName(name: string): void {
  const form = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name);
  const reserved = /^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
  if (!form || reserved || name.includes('..') || /^\d+\.\d+\.\d+\.\d+$/.test(name)) throw invalidBucketName(name);
}

function checkLocation(region: string, location: string | undefined): void {
  if (location === 'EU' && region === 'eu-west-1') return;
  if (region === 'us-east-1' ? location === undefined : location === region) return;
  throw illegalLocation(location ?? 'unspecified');
}
