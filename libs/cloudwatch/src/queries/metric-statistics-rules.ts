import { requireUnit } from '../publishing/unit-rules.ts';
import { Complaints, MetricFault } from '../request-fault.ts';
import { basicStatistics } from '../statistics/ast.ts';
import { parseStatistic } from '../statistics/parser.ts';
import { StatisticSyntaxError } from '../statistics/errors.ts';
import type { GetMetricStatisticsRequest } from './get-metric-statistics.ts';
import { shortPeriods } from './window.ts';

/**
 * Requires what GetMetricStatistics requires of a request; how long its lists may be is for the wire to say.
 * @throws MetricFault
 */
export function requireStatisticsRequest(request: GetMetricStatisticsRequest): void {
  const complaints = new Complaints();
  for (const name of ['Namespace', 'MetricName', 'StartTime', 'EndTime', 'Period'] as const)
    if (request[name] === undefined || request[name] === '')
      complaints.add('MissingParameter', `The parameter ${name} is required.`);
  requireStatistics(request, complaints);
  requireUnit(request.Unit, 'Unit', complaints);
  if (request.Period !== undefined) requirePeriod(request.Period, complaints);
  complaints.throwIfAny();
  if (request.StartTime! >= request.EndTime!)
    throw new MetricFault('InvalidParameterValue', 'The parameter StartTime must be less than the parameter EndTime.');
}

function requireStatistics(request: GetMetricStatisticsRequest, complaints: Complaints): void {
  const { Statistics = [], ExtendedStatistics = [] } = request;
  if (Statistics.length === 0 && ExtendedStatistics.length === 0)
    complaints.add('InvalidParameterCombination', 'At least one of the parameters must be specified.');
  Statistics.forEach((statistic, index) => {
    if (!(basicStatistics as readonly string[]).includes(statistic))
      complaints.add(
        'InvalidParameterValue',
        `The parameter Statistics.member.${index + 1}.<list element> must be a value in the set [${basicStatistics.join(', ')}].`,
      );
  });
  ExtendedStatistics.forEach((statistic, index) => {
    if (!isExtended(statistic))
      complaints.add(
        'InvalidParameterValue',
        `The value ${statistic} for parameter ExtendedStatistics.member.${index + 1}.<list element> is not supported.`,
      );
  });
}

function isExtended(text: string): boolean {
  try {
    return parseStatistic(text).kind !== 'basic';
  } catch (error) {
    if (error instanceof StatisticSyntaxError) return false;
    throw error;
  }
}

function requirePeriod(period: number, complaints: Complaints): void {
  if (period < 1)
    complaints.add(
      'ValidationError',
      `1 validation error detected: Value '${period}' at 'period' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    );
  else if (period < 60 && !shortPeriods.includes(period))
    complaints.add(
      'InvalidParameterValue',
      `The parameter Period must be a value in the set [${shortPeriods.join(', ')}].`,
    );
  else if (period > 60 && period % 60 !== 0)
    complaints.add('InvalidParameterValue', 'The parameter Period must be a multiple of 60.');
}
