import type { AlertTopic } from '@shopwatch/observability';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** What the order processor reads from and writes to. */
export interface OrderResources {
  readonly table: CfnTable;
  readonly bucket: Bucket;
  readonly alerts: AlertTopic;
  /** Told of the records that could not be processed. */
  readonly failures: Queue;
}
