import { Complaints, MetricFault } from '../request-fault.ts';
import type { Instant } from '../series.ts';
import { isStatistic } from '../statistics/parser.ts';
import { isUnit } from '../unit.ts';
import type { MetricDataQuery, MetricStat } from './request.ts';
import { isPeriod, shortPeriods } from './window.ts';

const maxQueries = 500;

/** AWS's length of an expression. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html */
const longestExpression = 2048;

/**
 * Requires what GetMetricData requires of its queries. The sentences on ids, statistics and times are AWS's; the others are ours
 * in AWS's manner.
 * @throws MetricFault
 */
export function requireQueries(queries: readonly MetricDataQuery[]): void {
  const complaints = new Complaints();
  if (queries.length === 0) complaints.add('ValidationError', 'The parameter MetricDataQueries is required.');
  if (queries.length > maxQueries)
    complaints.add(
      'ValidationError',
      `The collection MetricDataQueries must not have a size greater than ${maxQueries}.`,
    );
  queries.forEach((query, index) => requireQuery(query, `MetricDataQueries.member.${index + 1}`, complaints));
  complaints.throwIfAny();
  if (new Set(queries.map(({ Id }) => Id)).size < queries.length)
    throw new MetricFault('ValidationError', 'The values for parameter id in MetricDataQueries are not unique.');
}

/** @throws MetricFault unless the window has a start and a later end */
export function requireWindow(start: Instant | undefined, end: Instant | undefined): void {
  const complaints = new Complaints();
  if (start === undefined) complaints.add('ValidationError', 'The parameter StartTime is required.');
  if (end === undefined) complaints.add('ValidationError', 'The parameter EndTime is required.');
  complaints.throwIfAny();
  if (start === end)
    throw new MetricFault('ValidationError', 'The parameter StartTime must not equal parameter EndTime.');
  if (start! > end!)
    throw new MetricFault('ValidationError', 'The parameter StartTime must be less than the parameter EndTime.');
}

function requireQuery(query: MetricDataQuery, name: string, complaints: Complaints): void {
  if (!isId(query.Id ?? ''))
    complaints.add(
      'ValidationError',
      `The value for parameter ${name}.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.`,
    );
  if ((query.MetricStat === undefined) === (query.Expression === undefined))
    complaints.add(
      'ValidationError',
      `The parameters ${name}.Expression and ${name}.MetricStat are mutually exclusive and exactly one is required.`,
    );
  if (query.Expression !== undefined) requireExpression(query.Expression, `${name}.Expression`, complaints);
  if (query.MetricStat !== undefined) requireMetricStat(query.MetricStat, `${name}.MetricStat`, complaints);
  if (query.Period !== undefined) requirePeriod(query.Period, `${name}.Period`, complaints);
}

function requireExpression(text: string, name: string, complaints: Complaints): void {
  if (text.length > 0 && text.length <= longestExpression) return;
  complaints.add(
    'ValidationError',
    `The parameter ${name} must be between 1 and ${longestExpression} characters long.`,
  );
}

function requireMetricStat(stat: MetricStat, name: string, complaints: Complaints): void {
  if (!stat.Metric?.Namespace) complaints.add('ValidationError', `The parameter ${name}.Metric.Namespace is required.`);
  if (!stat.Metric?.MetricName)
    complaints.add('ValidationError', `The parameter ${name}.Metric.MetricName is required.`);
  if (stat.Period === undefined) complaints.add('ValidationError', `The parameter ${name}.Period is required.`);
  else requirePeriod(stat.Period, `${name}.Period`, complaints);
  if (!isStatistic(stat.Stat ?? ''))
    complaints.add('ValidationError', `The value for parameter ${name}.Stat is not a valid statistic.`);
  if (stat.Unit !== undefined && !isUnit(stat.Unit))
    complaints.add('ValidationError', `The value ${stat.Unit} for parameter ${name}.Unit is not a valid unit.`);
}

function requirePeriod(period: number, name: string, complaints: Complaints): void {
  if (isPeriod(period)) return;
  complaints.add(
    'ValidationError',
    period < 60
      ? `The parameter ${name} must be a value in the set [${shortPeriods.join(', ')}].`
      : `The parameter ${name} must be a multiple of 60.`,
  );
}

function isId(text: string): boolean {
  const [first = ''] = text;
  if (first < 'a' || first > 'z') return false;
  return [...text].every((one) => one === '_' || (one >= '0' && one <= '9') || isLetter(one));
}

function isLetter(one: string): boolean {
  return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
}
