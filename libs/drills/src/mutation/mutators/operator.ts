import { changed, type Mutator } from '../mutator.ts';

/** For each operator the one that differs in the threshold itself, and the one that looks the other way. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  GreaterThanThreshold: ['GreaterThanOrEqualToThreshold', 'LessThanThreshold'],
  GreaterThanOrEqualToThreshold: ['GreaterThanThreshold', 'LessThanThreshold'],
  LessThanThreshold: ['LessThanOrEqualToThreshold', 'GreaterThanThreshold'],
  LessThanOrEqualToThreshold: ['LessThanThreshold', 'GreaterThanThreshold'],
  GreaterThanUpperThreshold: ['LessThanLowerThreshold'],
  LessThanLowerThreshold: ['GreaterThanUpperThreshold'],
  LessThanLowerOrGreaterThanUpperThreshold: ['LessThanLowerThreshold', 'GreaterThanUpperThreshold'],
};

/** The alarm compares otherwise. */
export const operator: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes: (properties) =>
    (OTHERS[String(properties['ComparisonOperator'])] ?? []).map((other) =>
      changed(properties, 'ComparisonOperator', other),
    ),
};
