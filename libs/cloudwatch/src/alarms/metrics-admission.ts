import { isStatistic } from '../statistics/parser.ts';
import { preferredUnits } from '../unit.ts';
import { isScaling } from './actions.ts';
import { invalid } from './alarm-fault.ts';
import { comparisonOf } from './comparison.ts';
import { enumViolation, lengthViolation, refuseViolations } from './constraints.ts';
import type { ApiMetricDataQuery, ApiMetricStat, MetricAlarmRequest } from './metric-alarm.ts';
import { requirePeriod } from './period-admission.ts';
import { queryPeriod } from './query-period.ts';
import { requireExpressions } from './expression-admission.ts';
import { requireMetric } from './watched-metric-admission.ts';

const mostMetrics = 10;
const singleMetricFields = ['Namespace', 'MetricName', 'Dimensions', 'Period', 'Unit', 'Statistic', 'ExtendedStatistic'] as const; // prettier-ignore

/**
 * Refuses an alarm whose Metrics do not come down to one watched series, plus one band in an anomaly detection alarm.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function requireMetrics(request: MetricAlarmRequest, queries: readonly ApiMetricDataQuery[]): void {
  for (const field of singleMetricFields)
    if (request[field] !== undefined) invalid(`${field} does not go with Metrics; leave it out`);
  if (request.EvaluateLowSampleCountPercentile !== undefined)
    invalid('EvaluateLowSampleCountPercentile is not modelled for Metrics; use MetricName with ExtendedStatistic');
  queries.forEach(requireQuery);
  requireIds(queries);
  if (queries.filter(({ MetricStat }) => MetricStat).length > mostMetrics)
    invalid(`an alarm has at most ${mostMetrics} metrics in Metrics`);
  requireReturned(request, queries);
  requireExpressions(request, queries);
  requirePeriod(queryPeriod(queries), request.EvaluationPeriods);
  requireActions(request);
}

function requireQuery({ Id, MetricStat, Expression, Label, AccountId }: ApiMetricDataQuery, index: number): void {
  const path = `metrics.${index + 1}.member`;
  refuseViolations([
    lengthViolation(`${path}.id`, Id, 1, 255),
    Expression === undefined ? undefined : lengthViolation(`${path}.expression`, Expression, 1, 2048),
    Label === undefined ? undefined : lengthViolation(`${path}.label`, Label, 0, 2048),
  ]);
  if (!/^[a-z][a-zA-Z0-9_]*$/.test(Id))
    invalid(`Id "${Id}" must start with a lower-case letter and hold letters, digits and _ only`);
  if ((MetricStat === undefined) === (Expression === undefined)) {
    const got = Expression === undefined ? 'neither' : 'both';
    invalid(`query "${Id}" needs either MetricStat or Expression, got ${got}`);
  }
  if (AccountId !== undefined) invalid(`query "${Id}" has AccountId; metrics of other accounts are not modelled`);
  if (MetricStat !== undefined) requireMetricStat(Id, MetricStat);
}

function requireMetricStat(id: string, { Metric, Period, Stat, Unit }: ApiMetricStat): void {
  if (Metric === undefined || Period === undefined || Stat === undefined)
    invalid(`MetricStat of query "${id}" needs Metric, Period and Stat`);
  requireMetric(Metric);
  if (!isStatistic(Stat)) invalid(`The value ${Stat} for parameter Stat is not supported.`);
  if (Unit !== undefined) refuseViolations([enumViolation('unit', Unit, preferredUnits)]);
}

function requireIds(queries: readonly ApiMetricDataQuery[]): void {
  const ids = queries.map(({ Id }) => Id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) invalid(`the Ids of Metrics must differ, got "${twice}" twice`);
}

function requireReturned(request: MetricAlarmRequest, queries: readonly ApiMetricDataQuery[]): void {
  const returned = queries.filter(({ ReturnData }) => ReturnData !== false).map(({ Id }) => Id);
  const isBanded = comparisonOf(request.ComparisonOperator).against === 'band';
  const wanted = isBanded ? 2 : 1;
  if (returned.length !== wanted)
    invalid(`Exactly ${wanted === 1 ? 'one element' : 'two elements'} of the metrics list should return data.`);
  if (isBanded && !returned.includes(request.ThresholdMetricId!))
    invalid(`ThresholdMetricId "${request.ThresholdMetricId}" must be the Id of a query that returns data`);
}

function requireActions({
  OKActions = [],
  AlarmActions = [],
  InsufficientDataActions = [],
  ...rest
}: MetricAlarmRequest) {
  for (const action of [...OKActions, ...AlarmActions, ...InsufficientDataActions]) {
    if (/^arn:[^:]*:automate:[^:]*:ec2:/.test(action))
      invalid(`an alarm on Metrics cannot run the EC2 action ${action}`);
    if (rest.ThresholdMetricId !== undefined && isScaling(action))
      invalid(`an anomaly detection alarm cannot run the Auto Scaling action ${action}`);
  }
}
