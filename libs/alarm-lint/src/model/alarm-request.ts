import type { Json, JsonObject } from '@shopwatch/cloudformation';
import type { ApiMetric, ApiMetricDataQuery, MetricAlarmRequest } from '@shopwatch/cloudwatch';
import { flagOf, listOf, numberOf, objectOf, textOf } from '../values/json.ts';
import { dimensionsOf } from './metric-use.ts';

/** Returns an alarm as PutMetricAlarm would take it: numbers that a template holds as text are numbers, and what has no form is left out. */
export function alarmRequest(name: string, properties: JsonObject): MetricAlarmRequest {
  const texts = (list: string) => listOf(properties[list]).map((each) => textOf(each) ?? '');
  const written = {
    AlarmName: name,
    AlarmDescription: textOf(properties['AlarmDescription']),
    ActionsEnabled: flagOf(properties['ActionsEnabled']),
    OKActions: texts('OKActions'),
    AlarmActions: texts('AlarmActions'),
    InsufficientDataActions: texts('InsufficientDataActions'),
    ...(properties['Metrics'] === undefined
      ? single(properties)
      : { Metrics: listOf(properties['Metrics']).map(query) }),
    EvaluationPeriods: numberOf(properties['EvaluationPeriods']),
    DatapointsToAlarm: numberOf(properties['DatapointsToAlarm']),
    Threshold: numberOf(properties['Threshold']),
    ThresholdMetricId: textOf(properties['ThresholdMetricId']),
    ComparisonOperator: textOf(properties['ComparisonOperator']),
    TreatMissingData: textOf(properties['TreatMissingData']),
    EvaluateLowSampleCountPercentile: textOf(properties['EvaluateLowSampleCountPercentile']),
  };
  return defined(written) as unknown as MetricAlarmRequest;
}

function single(properties: JsonObject) {
  return {
    ...metric(properties),
    Statistic: textOf(properties['Statistic']),
    ExtendedStatistic: textOf(properties['ExtendedStatistic']),
    Period: numberOf(properties['Period']),
    Unit: textOf(properties['Unit']),
  };
}

function metric({ Namespace, MetricName, Dimensions }: JsonObject): ApiMetric {
  const pairs = Object.entries(dimensionsOf(Dimensions)).map(([Name, Value]) => ({ Name, Value }));
  return defined({ Namespace: textOf(Namespace), MetricName: textOf(MetricName), Dimensions: pairs });
}

function query(written: Json): ApiMetricDataQuery {
  const { Id, MetricStat, Expression, Label, ReturnData, Period, AccountId } = objectOf(written);
  const { Metric, Period: statPeriod, Stat, Unit } = objectOf(MetricStat);
  const stat = {
    Metric: metric(objectOf(Metric)),
    Period: numberOf(statPeriod) ?? 300,
    Stat: textOf(Stat) ?? '',
    Unit: textOf(Unit),
  };
  return defined({
    Id: textOf(Id) ?? '',
    MetricStat: MetricStat === undefined ? undefined : defined(stat),
    Expression: textOf(Expression),
    Label: textOf(Label),
    ReturnData: flagOf(ReturnData),
    Period: numberOf(Period),
    AccountId: textOf(AccountId),
  });
}

function defined<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}
