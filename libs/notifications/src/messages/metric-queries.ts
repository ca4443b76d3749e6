import type { ApiDimension, ApiMetricDataQuery, ApiMetricStat } from '@shopwatch/cloudwatch';
import type { JsonObject, JsonValue } from '../json/value.ts';
import { defined } from './defined.ts';

/** The lines of an alarm on an expression, as its message lists them. */
export function messageQuery(query: ApiMetricDataQuery): JsonObject {
  return defined({
    Expression: query.Expression,
    Id: query.Id,
    Label: query.Label,
    MetricStat: query.MetricStat && messageStat(query.MetricStat),
    ReturnData: query.ReturnData ?? true,
    AccountId: query.AccountId,
    Period: query.Period,
  });
}

/** Dimensions as messages write them: the value first. */
export function messageDimensions(dimensions: readonly ApiDimension[] = []): readonly JsonValue[] {
  return dimensions.map(({ Name, Value }) => ({ value: Value, name: Name }));
}

function messageStat({ Metric, Period, Stat, Unit }: ApiMetricStat): JsonObject {
  const Dimensions = messageDimensions(Metric.Dimensions);
  const metric = defined({ Dimensions, MetricName: Metric.MetricName, Namespace: Metric.Namespace });
  return defined({ Metric: metric, Period, Stat, Unit });
}

/** The same lines as events and Lambda payloads list them. */
export function eventQuery(query: ApiMetricDataQuery): JsonObject {
  return defined({
    id: query.Id,
    expression: query.Expression,
    label: query.Label,
    metricStat: query.MetricStat && eventStat(query.MetricStat),
    period: query.Period,
    returnData: query.ReturnData ?? true,
    accountId: query.AccountId,
  });
}

function eventStat({ Metric, Period, Stat, Unit }: ApiMetricStat): JsonObject {
  const dimensions = Object.fromEntries((Metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]));
  const metric = defined({ namespace: Metric.Namespace, name: Metric.MetricName, dimensions });
  return defined({ metric, period: Period, stat: Stat, unit: Unit });
}
