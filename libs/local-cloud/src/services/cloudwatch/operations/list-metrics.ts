import { listMetrics as answer } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { uncheckedDimensions } from '../shapes.ts';

/** Lists the metrics that were published lately. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html */
export const listMetrics = operation({
  name: 'ListMetrics',
  input: {
    Namespace: string({ min: 1, max: 255 }),
    MetricName: string({ min: 1, max: 255 }),
    Dimensions: uncheckedDimensions,
    NextToken: string(),
    RecentlyActive: string(),
    IncludeLinkedAccounts: boolean(),
    OwningAccount: string({ min: 1, max: 255 }),
  },
  run(input, context) {
    return answer(metricsOf(context), input, { now: context.clock.now(), accountId: context.account });
  },
});
