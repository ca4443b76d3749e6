import { getMetricStatistics as answer } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { integer, list, map, number, string, structure, timestamp } from '../../../shapes/declare.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { uncheckedDimensions } from '../shapes.ts';

/** Answers statistics of one metric, period by period. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html */
export const getMetricStatistics = operation({
  name: 'GetMetricStatistics',
  input: {
    Namespace: string(),
    MetricName: string(),
    Dimensions: uncheckedDimensions,
    StartTime: timestamp(),
    EndTime: timestamp(),
    Period: integer(),
    Statistics: list(string()),
    ExtendedStatistics: list(string()),
    Unit: string(),
  },
  output: { Datapoints: list(structure({ Timestamp: timestamp(), ExtendedStatistics: map(number()) })) },
  run(input, context) {
    return answer(metricsOf(context), input, { now: context.clock.now(), accountId: context.account });
  },
});
