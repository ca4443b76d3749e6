import { contract, text } from '@shopwatch/contract';

/** What the processing of orders hands to whoever writes orders, reads the audit trail or wants to be told. */
export const orders = contract('orders', {
  tableName: text('table that orders are written to'),
  auditBucketName: text('bucket that keeps the audit trail'),
  alertTopicArn: text('topic that tells of failed orders and of a failing processor'),
});
