import { boolean, integer, list, number, oneOf, string, structure } from '../../shapes/declare.ts';

/** How dimensions travel. */
export const dimensions = list(
  structure({
    Name: string({ required: true, min: 1, max: 255 }),
    Value: string({ required: true, min: 1, max: 1024 }),
  }),
);

/** How dimensions travel where the engine says in AWS's words what is wrong with them. */
export const uncheckedDimensions = list(structure({ Name: string(), Value: string() }));

/** How one statistic of one metric travels. */
export const metricStat = structure({
  Metric: structure({ Namespace: string(), MetricName: string(), Dimensions: uncheckedDimensions }, { required: true }),
  Period: integer({ required: true }),
  Stat: string({ required: true }),
  Unit: string(),
});

/** How metric queries and expressions travel. */
export const metricDataQueries = list(
  structure({
    Id: string({ required: true }),
    MetricStat: metricStat,
    Expression: string(),
    Label: string(),
    ReturnData: boolean(),
    Period: integer(),
    AccountId: string(),
  }),
);

/** How tags travel. */
export const tagList = list(
  structure({ Key: string({ required: true, min: 1, max: 128 }), Value: string({ required: true, max: 256 }) }),
);

/** How the names of alarms travel. */
export const alarmNames = list(string({ min: 1, max: 255 }), { required: true, max: 100 });

/** The three lists of actions of an alarm, and whether any of them counts. */
export const actionLists = {
  ActionsEnabled: boolean(),
  OKActions: list(string()),
  AlarmActions: list(string()),
  InsufficientDataActions: list(string()),
};

/** Everything that PutMetricAlarm takes besides the name and tags; the engine checks it. */
export const metricAlarmFields = {
  AlarmDescription: string(),
  ...actionLists,
  MetricName: string(),
  Namespace: string(),
  Statistic: string(),
  ExtendedStatistic: string(),
  Dimensions: uncheckedDimensions,
  Period: integer(),
  Unit: string(),
  EvaluationPeriods: integer(),
  DatapointsToAlarm: integer(),
  Threshold: number(),
  ComparisonOperator: string(),
  TreatMissingData: string(),
  EvaluateLowSampleCountPercentile: string(),
  Metrics: metricDataQueries,
  ThresholdMetricId: string(),
};

/** Everything that PutCompositeAlarm takes besides the name, the rule and tags. */
export const compositeAlarmFields = {
  AlarmDescription: string({ max: 1024 }),
  ...actionLists,
  ActionsSuppressor: string({ min: 1, max: 1600 }),
  ActionsSuppressorWaitPeriod: integer(),
  ActionsSuppressorExtensionPeriod: integer(),
};

/** The order in which an answer is given. */
export const scanBy = oneOf('TimestampDescending', 'TimestampAscending');
