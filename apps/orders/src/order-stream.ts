import type { TierStack } from '@shopwatch/tier';
import { Duration } from 'aws-cdk-lib';
import { CfnEventSourceMapping, type Function } from 'aws-cdk-lib/aws-lambda';
import type { OrderResources } from './order-resources.ts';

/**
 * Hands the table's stream to the order processor. A batch that fails is tried three more times in ever smaller halves; a record that
 * fails alone is reported to the failure queue, and those behind it go on. The function reports failures by failing: with
 * `ReportBatchItemFailures` its runs would end well, `Errors` would stay 0, and the alarm would never fire.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export function orderStream(stack: TierStack, processor: Function, { table, failures }: OrderResources): void {
  new CfnEventSourceMapping(stack, 'OrderStream', {
    eventSourceArn: table.attrStreamArn,
    functionName: processor.functionName,
    startingPosition: 'LATEST',
    batchSize: 10,
    maximumBatchingWindowInSeconds: 5,
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: 3,
    maximumRecordAgeInSeconds: Duration.days(1).toSeconds(),
    destinationConfig: { onFailure: { destination: failures.queueArn } },
  });
}
