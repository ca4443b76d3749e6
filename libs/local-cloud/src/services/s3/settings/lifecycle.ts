import { AwsError } from '../../../aws-error.ts';
import {
  boolean,
  integer,
  list,
  oneOf,
  required,
  string,
  structure,
  timestamp,
  travelling,
} from '../../../shapes/declare.ts';
import { recordedSetting } from './recorded-setting.ts';

const tag = structure({ Key: string({ required: true, min: 1 }), Value: string({ required: true }) });
const sizes = { ObjectSizeGreaterThan: integer(), ObjectSizeLessThan: integer() };

const rule = structure({
  ID: string({ max: 255 }),
  Status: required(oneOf('Enabled', 'Disabled')),
  Prefix: string(),
  Filter: structure({
    Prefix: string(),
    Tag: tag,
    ...sizes,
    And: structure({ Prefix: string(), Tags: list(tag, { flattened: true, wire: 'Tag' }), ...sizes }),
  }),
  Expiration: structure({ Date: timestamp(), Days: integer(), ExpiredObjectDeleteMarker: boolean() }),
  Transitions: list(structure({ Date: timestamp(), Days: integer(), StorageClass: string() }), {
    flattened: true,
    wire: 'Transition',
  }),
  NoncurrentVersionTransitions: list(
    structure({ NoncurrentDays: integer(), StorageClass: string(), NewerNoncurrentVersions: integer() }),
    { flattened: true, wire: 'NoncurrentVersionTransition' },
  ),
  NoncurrentVersionExpiration: structure({ NoncurrentDays: integer(), NewerNoncurrentVersions: integer() }),
  AbortIncompleteMultipartUpload: structure({ DaysAfterInitiation: integer() }),
});

/** When objects move or go; kept, not carried out. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html */
export const lifecycle = recordedSetting({
  key: 'lifecycle',
  query: 'lifecycle',
  operations: {
    get: 'GetBucketLifecycleConfiguration',
    put: 'PutBucketLifecycleConfiguration',
    delete: 'DeleteBucketLifecycle',
  },
  member: 'LifecycleConfiguration',
  payload: false,
  shape: structure({ Rules: list(rule, { required: true, flattened: true, wire: 'Rule' }) }),
  headers: {
    TransitionDefaultMinimumObjectSize: travelling(oneOf('varies_by_storage_class', 'all_storage_classes_128K'), {
      header: 'x-amz-transition-default-minimum-object-size',
    }),
  },
  missing: (bucket) =>
    new AwsError('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist', {
      status: 404,
      members: { BucketName: bucket },
    }),
});
