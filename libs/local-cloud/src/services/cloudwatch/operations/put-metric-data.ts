import { putMetricData as publish } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { boolean, integer, list, map, number, string, structure, timestamp } from '../../../shapes/declare.ts';
import { metricsOf } from '../metrics/metrics.ts';
import { uncheckedDimensions } from '../shapes.ts';

const metricData = list(
  structure({
    MetricName: string(),
    Dimensions: uncheckedDimensions,
    Timestamp: timestamp(),
    Value: number(),
    Values: list(number()),
    Counts: list(number()),
    StatisticValues: structure({ SampleCount: number(), Sum: number(), Minimum: number(), Maximum: number() }),
    Unit: string(),
    StorageResolution: integer(),
  }),
);

const entity = structure({ KeyAttributes: map(string()), Attributes: map(string()) });

/** Publishes metric data. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html */
export const putMetricData = operation({
  name: 'PutMetricData',
  input: {
    Namespace: string(),
    MetricData: metricData,
    EntityMetricData: list(structure({ Entity: entity, MetricData: metricData })),
    StrictEntityValidation: boolean(),
  },
  run(input, context) {
    publish(metricsOf(context), input, context.clock.now());
    return undefined;
  },
});
