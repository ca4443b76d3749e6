import { getMetricData as answer } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { integer, list, string, structure, timestamp } from '../../../shapes/declare.ts';
import { mathSources } from '../metrics/math-sources.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { metricDataQueries, scanBy } from '../shapes.ts';

/** Answers metric queries and expressions with time series. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
export const getMetricData = operation({
  name: 'GetMetricData',
  input: {
    MetricDataQueries: metricDataQueries,
    StartTime: timestamp(),
    EndTime: timestamp(),
    NextToken: string(),
    ScanBy: scanBy,
    MaxDatapoints: integer(),
  },
  output: { MetricDataResults: list(structure({ Timestamps: list(timestamp()) })) },
  run(input, context) {
    const sources = mathSources(context, input.MetricDataQueries ?? []);
    return answer(metricsOf(context), input, { now: context.clock.now(), accountId: context.account, sources });
  },
});
