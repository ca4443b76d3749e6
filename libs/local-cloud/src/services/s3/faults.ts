import { AwsError } from '../../aws-error.ts';

/** S3's errors. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function noSuchBucket(bucket: string): AwsError {
  return new AwsError('NoSuchBucket', 'The specified bucket does not exist', {
    status: 404,
    members: { BucketName: bucket },
  });
}

export function noSuchKey(key: string): AwsError {
  return new AwsError('NoSuchKey', 'The specified key does not exist.', { status: 404, members: { Key: key } });
}

export function noSuchVersion(key: string, versionId: string): AwsError {
  return new AwsError('NoSuchVersion', 'The specified version does not exist.', {
    status: 404,
    members: { Key: key, VersionId: versionId },
  });
}

export function invalidBucketName(bucket: string): AwsError {
  return new AwsError('InvalidBucketName', 'The specified bucket is not valid.', { members: { BucketName: bucket } });
}

export function bucketAlreadyOwnedByYou(bucket: string): AwsError {
  const message = 'Your previous request to create the named bucket succeeded and you already own it.';
  return new AwsError('BucketAlreadyOwnedByYou', message, { status: 409, members: { BucketName: bucket } });
}

export function bucketAlreadyExists(bucket: string): AwsError {
  const message =
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. ' +
    'Please select a different name and try again.';
  return new AwsError('BucketAlreadyExists', message, { status: 409, members: { BucketName: bucket } });
}

export function bucketNotEmpty(bucket: string): AwsError {
  const message = 'The bucket you tried to delete is not empty';
  return new AwsError('BucketNotEmpty', message, { status: 409, members: { BucketName: bucket } });
}

export function versionsLeft(bucket: string): AwsError {
  const message = 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.';
  return new AwsError('BucketNotEmpty', message, { status: 409, members: { BucketName: bucket } });
}

/** The request is signed for another region than the bucket's. */
export function wrongRegion(given: string, expected: string): AwsError {
  const message = `The authorization header is malformed; the region '${given}' is wrong; expecting '${expected}'`;
  return new AwsError('AuthorizationHeaderMalformed', message, {
    members: { Region: expected },
    headers: { 'x-amz-bucket-region': expected },
  });
}

/** The location that a new bucket asks for is not the region that the request went to. */
export function illegalLocation(constraint: string): AwsError {
  const message = `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`;
  return new AwsError('IllegalLocationConstraintException', message);
}

export function noSuchUpload(uploadId: string): AwsError {
  const message =
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
  return new AwsError('NoSuchUpload', message, { status: 404, members: { UploadId: uploadId } });
}

export function invalidPart(): AwsError {
  const message =
    'One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag ' +
    "may not match the part's entity tag.";
  return new AwsError('InvalidPart', message);
}

export function invalidPartOrder(): AwsError {
  const message =
    'The list of parts was not in ascending order. The parts list must be specified in order by part number.';
  return new AwsError('InvalidPartOrder', message);
}

export function entityTooSmall(): AwsError {
  return new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
}

export function invalidRange(): AwsError {
  return new AwsError('InvalidRange', 'The requested range is not satisfiable', { status: 416 });
}

export function preconditionFailed(condition: string): AwsError {
  const message = 'At least one of the pre-conditions you specified did not hold';
  return new AwsError('PreconditionFailed', message, { status: 412, members: { Condition: condition } });
}

export function notModified(): AwsError {
  return new AwsError('NotModified', 'Not Modified', { status: 304 });
}

export function badDigest(algorithm: string): AwsError {
  return new AwsError('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
}

export function invalidArgument(message: string): AwsError {
  return new AwsError('InvalidArgument', message);
}

export function keyTooLong(): AwsError {
  return new AwsError('KeyTooLongError', 'Your key is too long');
}

export function malformedPolicy(): AwsError {
  return new AwsError('MalformedPolicy', "Policies must be valid JSON and the first byte must be '{'");
}
