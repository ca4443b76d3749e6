import { AwsError } from '../../aws-error.ts';
import { objectReader } from '../../ports/object-reader.ts';
import { objectWriter } from '../../ports/object-writer.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { violationText } from '../../shapes/violation-text.ts';
import { writeForService } from './objects/write-for-service.ts';
import { addressOf, readAddress } from './object-address.ts';
import { abortMultipartUpload } from './operations/abort-multipart-upload.ts';
import { completeMultipartUpload } from './operations/complete-multipart-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { createBucket } from './operations/create-bucket.ts';
import { createMultipartUpload } from './operations/create-multipart-upload.ts';
import { deleteBucketTagging } from './operations/delete-bucket-tagging.ts';
import { deleteBucket } from './operations/delete-bucket.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getBucketLocation } from './operations/get-bucket-location.ts';
import { getBucketTagging } from './operations/get-bucket-tagging.ts';
import { getBucketVersioning } from './operations/get-bucket-versioning.ts';
import { getObjectTagging } from './operations/get-object-tagging.ts';
import { getObject } from './operations/get-object.ts';
import { headBucket } from './operations/head-bucket.ts';
import { headObject } from './operations/head-object.ts';
import { listBuckets } from './operations/list-buckets.ts';
import { listObjectVersions } from './operations/list-object-versions.ts';
import { listObjectsV2 } from './operations/list-objects-v2.ts';
import { listObjects } from './operations/list-objects.ts';
import { putBucketTagging } from './operations/put-bucket-tagging.ts';
import { putBucketVersioning } from './operations/put-bucket-versioning.ts';
import { putObject } from './operations/put-object.ts';
import { uploadPart } from './operations/upload-part.ts';
import { bucketPolicyType } from './resources/bucket-policy.ts';
import { bucketType } from './resources/bucket.ts';
import { encryption } from './settings/encryption.ts';
import { lifecycle } from './settings/lifecycle.ts';
import { logging } from './settings/logging.ts';
import { ownershipControls } from './settings/ownership-controls.ts';
import { policy } from './settings/policy.ts';
import { publicAccessBlock } from './settings/public-access-block.ts';
import { bucketSignals } from './signals/bucket-condition.ts';

/** Simple Storage Service: buckets, objects with their versions, and settings that are kept and given back. */
export const s3 = service({
  signingName: 's3',
  title: 'S3',
  apiVersion: '2006-03-01',
  protocols: ['restXml'],
  xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
  maxBodyBytes: 512 * 1024 * 1024,
  tooLargeCode: 'EntityTooLarge',
  invalid: (violations) => new AwsError('InvalidArgument', violationText(violations)),
  operations: [
    abortMultipartUpload,
    completeMultipartUpload,
    copyObject,
    createBucket,
    createMultipartUpload,
    deleteBucket,
    deleteBucketTagging,
    deleteObject,
    deleteObjects,
    getBucketLocation,
    getBucketTagging,
    getBucketVersioning,
    getObject,
    getObjectTagging,
    headBucket,
    headObject,
    listBuckets,
    listObjectVersions,
    listObjects,
    listObjectsV2,
    putBucketTagging,
    putBucketVersioning,
    putObject,
    uploadPart,
    ...encryption,
    ...lifecycle,
    ...logging,
    ...ownershipControls,
    ...policy,
    ...publicAccessBlock,
  ],
  resourceTypes: [bucketPolicyType, bucketType],
  signals: [bucketSignals],
  provides: [
    provide(objectReader, { read: readAddress, addressOf }),
    provide(objectWriter, { write: writeForService }),
  ],
});
