import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { processOrders, type Processed } from './process-orders.ts';

const environment = z.object({ AUDIT_BUCKET_NAME: z.string(), SNS_TOPIC_ARN: z.string() }).parse(process.env);
const log = new Logger({ serviceName: 'order-processor' });

const run = processOrders({
  s3: new S3Client({}),
  sns: new SNSClient({}),
  bucket: environment.AUDIT_BUCKET_NAME,
  topicArn: environment.SNS_TOPIC_ARN,
  now: () => new Date(),
  log,
});

/** What Lambda runs. The bucket and the topic come with the deployment. */
export function handler(event: DynamoDBStreamEvent, context: Context): Promise<Processed> {
  log.addContext(context);
  return run(event);
}
