import type { ComparisonOperator, MetricAlarmRequest } from '@shopwatch/cloudwatch';
import type { At } from '../findings/problem.ts';
import { listOf, numberOf, objectOf, textOf } from '../values/json.ts';
import { readActions, type Action } from './action.ts';
import { alarmRequest } from './alarm-request.ts';
import { dimensionsOf, metricStat, type MetricUse } from './metric-use.ts';
import type { Resource } from './resource.ts';

/** One expression of an alarm. */
export interface MathUse {
  readonly id: string;
  readonly expression: string;
  readonly returned: boolean;
  readonly at: At;
}

/** A metric alarm. */
export interface Alarm {
  readonly kind: 'metric';
  readonly resource: Resource;
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly actionsEnabled: boolean;
  readonly actions: readonly Action[];
  /** Every metric that is read, those inside expressions too. */
  readonly metrics: readonly MetricUse[];
  readonly expressions: readonly MathUse[];
  /** Id of the query that is compared with the threshold; absent when the alarm is on a single metric. */
  readonly returnedId?: string;
  readonly operator: ComparisonOperator;
  readonly threshold?: number;
  readonly thresholdMetricId?: string;
  readonly evaluationPeriods: number;
  readonly treatMissingData: string;
  /** As PutMetricAlarm would take it. */
  readonly request: MetricAlarmRequest;
}

/** Reads a metric alarm from its resource. */
export function readAlarm(resource: Resource): Alarm {
  const { properties } = resource;
  const queries = listOf(properties['Metrics']);
  const expressions = queries.flatMap((query, index) => mathUse(objectOf(query), ['Properties', 'Metrics', index]));
  const returned = queries.map(objectOf).filter(({ ReturnData }) => ReturnData !== false && ReturnData !== 'false');
  const banded = textOf(properties['ThresholdMetricId']);
  return {
    kind: 'metric',
    resource,
    name: resource.name,
    arn: resource.arn,
    description: textOf(properties['AlarmDescription']) ?? '',
    actionsEnabled: textOf(properties['ActionsEnabled']) !== 'false',
    actions: readActions(properties),
    metrics: queries.length > 0 ? metricsOf(queries) : [singleMetric(resource)],
    expressions,
    returnedId: textOf(returned.find(({ Id }) => Id !== banded)?.['Id']),
    operator: (textOf(properties['ComparisonOperator']) ?? '') as ComparisonOperator,
    threshold: numberOf(properties['Threshold']),
    thresholdMetricId: banded,
    evaluationPeriods: numberOf(properties['EvaluationPeriods']) ?? 1,
    treatMissingData: textOf(properties['TreatMissingData']) ?? 'missing',
    request: alarmRequest(resource.name, properties),
  };
}

function metricsOf(queries: readonly unknown[]): readonly MetricUse[] {
  return queries.flatMap((query, index) => {
    const written = objectOf(query as never);
    return written['MetricStat'] === undefined
      ? []
      : [metricStat(written, ['Properties', 'Metrics', index, 'MetricStat', 'Metric'])];
  });
}

function mathUse({ Id, Expression, ReturnData }: ReturnType<typeof objectOf>, at: At): readonly MathUse[] {
  const expression = textOf(Expression);
  if (expression === undefined) return [];
  return [{ id: textOf(Id) ?? '', expression, returned: ReturnData !== false, at: [...at, 'Expression'] }];
}

function singleMetric({ properties }: Resource): MetricUse {
  return {
    namespace: textOf(properties['Namespace']) ?? '',
    name: textOf(properties['MetricName']) ?? '',
    dimensions: dimensionsOf(properties['Dimensions']),
    statistic: textOf(properties['Statistic'] ?? properties['ExtendedStatistic']) ?? 'Average',
    periodSeconds: numberOf(properties['Period']) ?? 300,
    unit: textOf(properties['Unit']),
    at: ['Properties', 'MetricName'],
  };
}
