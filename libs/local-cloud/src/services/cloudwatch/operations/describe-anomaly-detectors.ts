import { describeDetectors } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { integer, list, oneOf, string } from '../../../shapes/declare.ts';
import { describeDetector } from '../detectors/describe.ts';
import { detectorsOf } from '../detectors/detectors.ts';
import { readDimensions } from '../detectors/requested-detector.ts';
import { dimensions } from '../shapes.ts';

/** Lists anomaly detectors and how far they have learnt. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAnomalyDetectors.html */
export const describeAnomalyDetectors = operation({
  name: 'DescribeAnomalyDetectors',
  input: {
    AnomalyDetectorIds: list(string({ min: 1 })),
    NextToken: string(),
    MaxResults: integer({ min: 1 }),
    Namespace: string({ min: 1, max: 255 }),
    MetricName: string({ min: 1, max: 255 }),
    Dimensions: dimensions,
    AnomalyDetectorTypes: list(oneOf('SINGLE_METRIC', 'METRIC_MATH'), { max: 2 }),
  },
  run(input, context) {
    const { detectors, nextToken } = describeDetectors(detectorsOf(context).detectors, {
      ids: input.AnomalyDetectorIds,
      namespace: input.Namespace,
      metricName: input.MetricName,
      dimensions: readDimensions(input.Dimensions),
      types: input.AnomalyDetectorTypes,
      maxResults: input.MaxResults,
      nextToken: input.NextToken,
    });
    const described = detectors.map((detector) => describeDetector(context, detector));
    return { AnomalyDetectors: described, NextToken: nextToken };
  },
});
