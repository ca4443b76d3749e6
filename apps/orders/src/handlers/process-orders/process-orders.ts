import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { alertSubject } from './alert-subject.ts';
import { auditObject } from './audit-object.ts';
import type { Log } from './log.ts';
import { readOrderEvent, type OrderEvent } from './order-event.ts';

/** What the handler works with; tests bring their own. */
export interface ProcessOrdersProps {
  readonly s3: Pick<S3Client, 'send'>;
  readonly sns: Pick<SNSClient, 'send'>;
  readonly bucket: string;
  readonly topicArn: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** What a run answers that has processed all its records. */
export interface Processed {
  readonly statusCode: 200;
  /** JSON of `message`. */
  readonly body: string;
}

const processed: Processed = { statusCode: 200, body: JSON.stringify({ message: 'Processing complete' }) };

/**
 * Returns the handler. Each record becomes an audit object; an order that becomes FAILED is alerted after it is written. A record
 * that is no order is logged and passed over. An error of S3 or SNS is logged and thrown again: the run counts in `AWS/Lambda
 * Errors`, and Lambda delivers the batch again in halves until the one record that fails is alone and goes to the failure queue.
 */
export function processOrders(props: ProcessOrdersProps) {
  return async ({ Records: records = [] }: Partial<DynamoDBStreamEvent>): Promise<Processed> => {
    props.log.info('records received', { records: records.length, eventIds: records.map(({ eventID }) => eventID) });
    for (const record of records) await processRecord(record, props);
    return processed;
  };
}

async function processRecord(record: DynamoDBRecord, props: ProcessOrdersProps): Promise<void> {
  const place = { eventId: record.eventID, keys: record.dynamodb?.Keys };
  props.log.debug('record', { record });
  const event = readOrderEvent(record);
  if (typeof event === 'string') return props.log.error('record passed over', { ...place, reason: event });
  try {
    await tell(event, props);
  } catch (error) {
    props.log.error('record not processed', { ...place, error });
    throw error;
  }
}

async function tell(event: OrderEvent, { s3, sns, bucket, topicArn, now, log }: ProcessOrdersProps): Promise<void> {
  const audit = auditObject(event, now());
  await s3.send(new PutObjectCommand({ Bucket: bucket, ...audit }));
  log.info('audit object written', { key: audit.Key, eventType: event.eventType });
  if (!event.hasFailed) return;
  const alert = { Subject: alertSubject(event.orderId), Message: audit.Body };
  await sns.send(new PublishCommand({ TopicArn: topicArn, ...alert }));
  log.info('alert sent', { orderId: event.orderId });
}
