import { list, string, structure } from '../../../shapes/declare.ts';
import { recordedSetting } from './recorded-setting.ts';

/** Where accesses are logged; kept, not carried out. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html */
export const logging = recordedSetting({
  key: 'logging',
  query: 'logging',
  operations: { get: 'GetBucketLogging', put: 'PutBucketLogging' },
  member: 'BucketLoggingStatus',
  payload: false,
  shape: structure({
    LoggingEnabled: structure({
      TargetBucket: string({ required: true }),
      TargetPrefix: string({ required: true }),
      TargetGrants: list(structure({ Permission: string() }), { item: 'Grant' }),
    }),
  }),
});
