/**
 * CloudWatch's sentences about dashboard bodies. They are those of a JSON schema validator with a capital first letter, and a
 * few of CloudWatch's own.
 *
 * Seen in errors that real accounts returned: too many and too few items, required property, array, the three of the metric
 * widget, the two of metric rows, and the warning about unexpected widget properties
 * (github.com/aws/aws-cdk/issues/5026, github.com/aws-samples/aws-eda-slurm-cluster/issues/116, github.com/pulumi/pulumi/issues/13059,
 * github.com/aws-solutions-library-samples/guidance-for-automating-network-monitoring-and-alerting-on-aws/issues/7).
 * The others follow the same validator's wording.
 */
export const messages = {
  type: (type: string) => `Should be ${type}`,
  required: (property: string) => `Should have required property '${property}'`,
  together: (missing: string, present: string) => `Should have property ${missing} when property ${present} is present`,
  oneOf: 'Should be equal to one of the allowed values',
  atLeast: (limit: number) => `Should be >= ${limit}`,
  atMost: (limit: number) => `Should be <= ${limit}`,
  multipleOf: (factor: number) => `Should be multiple of ${factor}`,
  pattern: (pattern: string) => `Should match pattern "${pattern}"`,
  tooLong: (limit: number) => `Should NOT be longer than ${limit} characters`,
  tooShort: (limit: number) => `Should NOT be shorter than ${limit} characters`,
  tooMany: (limit: number) => `Should NOT have more than ${limit} items`,
  tooFew: (limit: number) => `Should NOT have less than ${limit} items`,
  noSchema: 'Should match some schema in anyOf',
  metricWidgetSource: 'The metric widget should have specified a region and a data source or an alarm annotation',
  metricRow:
    'Field "metrics" has to be an array of array of strings, with an optional metricRenderer object as last element',
  metricField: 'Invalid metric field type, only "String" type is allowed',
  unexpectedInWidget: (property: string) =>
    `The "${property}" property is not expected to be part of a widget definition, will be ignored`,
  unexpected: (property: string) => `The "${property}" property is not expected, will be ignored`,
} as const;
