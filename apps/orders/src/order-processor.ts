import { LogArchive } from '@shopwatch/observability';
import { bundledHandler, functionRuntime, type TierStack } from '@shopwatch/tier';
import { Duration } from 'aws-cdk-lib';
import { Function } from 'aws-cdk-lib/aws-lambda';
import type { OrderResources } from './order-resources.ts';
import { processorRole } from './processor-role.ts';

/** Makes the function that audits orders and alerts failed ones; it waits for its role and its log group. */
export function orderProcessor(stack: TierStack, resources: OrderResources): Function {
  const functionName = stack.plainNameOf('order-processor');
  const logs = new LogArchive(stack, 'ProcessorLog', {
    logGroupName: `/aws/lambda/${functionName}`,
    retentionDays: stack.settings.orders.logRetentionDays,
  });
  return new Function(stack, 'Processor', {
    functionName,
    description: 'Writes every order event to the audit trail and alerts failed orders',
    runtime: functionRuntime,
    handler: 'index.handler',
    code: bundledHandler('orders', 'process-orders'),
    timeout: Duration.seconds(60),
    memorySize: 256,
    role: processorRole(stack, resources),
    logGroup: logs,
    environment: { AUDIT_BUCKET_NAME: resources.bucket.bucketName, SNS_TOPIC_ARN: resources.alerts.topic.ref },
  });
}
