import type { Complaints } from '../request-fault.ts';
import type { Instant } from '../series.ts';
import { requireDimensions } from './dimension-rules.ts';
import { requireStorable } from './number-rules.ts';
import type { MetricDatum } from './request.ts';
import { requireStatisticSet } from './statistic-set-rules.ts';
import { requireUnit } from './unit-rules.ts';

const maxValues = 150;
const maxNameLength = 255;
const maxAgeMillis = 14 * 24 * 3_600_000;
const maxLeadMillis = 2 * 3_600_000;

/**
 * Requires what PutMetricData requires of one datum.
 * @param name the datum's place in the request, such as `MetricData.member.1`
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
 */
export function requireDatum(datum: MetricDatum, name: string, now: Instant, complaints: Complaints): void {
  requireMetricName(datum.MetricName, `${name}.MetricName`, complaints);
  requireDimensions(datum.Dimensions ?? [], `${name}.Dimensions`, complaints);
  requireOneSource(datum, name, complaints);
  requireNumbers(datum, name, complaints);
  requireTimestamp(datum.Timestamp, `${name}.Timestamp`, now, complaints);
  requireUnit(datum.Unit, `${name}.Unit`, complaints);
  requireResolution(datum.StorageResolution, `${name}.StorageResolution`, complaints);
}

function requireMetricName(metricName: string | undefined, name: string, complaints: Complaints): void {
  if (metricName === undefined || metricName === '')
    complaints.add('MissingParameter', `The parameter ${name} is required.`);
  else if (metricName.length > maxNameLength)
    complaints.add(
      'InvalidParameterValue',
      `The parameter ${name} must be shorter than ${maxNameLength + 1} characters.`,
    );
}

/** Values and StatisticValues may stand together, and the set wins (recorded 2026). */
function requireOneSource({ Value, Values, StatisticValues }: MetricDatum, name: string, complaints: Complaints): void {
  const hasValues = Values !== undefined && Values.length > 0;
  if (Value === undefined && !hasValues && StatisticValues === undefined)
    complaints.add('InvalidParameterCombination', 'At least one of the parameters must be specified.');
  if (Value !== undefined && hasValues) complaints.add('InvalidParameterCombination', exclusive(name, 'Values'));
  if (Value !== undefined && StatisticValues !== undefined)
    complaints.add('InvalidParameterCombination', exclusive(name, 'StatisticValues'));
}

function exclusive(name: string, other: string): string {
  return `The parameters ${name}.Value and ${name}.${other} are mutually exclusive and you have specified both.`;
}

function requireNumbers(datum: MetricDatum, name: string, complaints: Complaints): void {
  const { Value, Values = [], Counts, StatisticValues } = datum;
  if (Value !== undefined) requireStorable(Value, `${name}.Value`, complaints);
  if (Values.length > maxValues)
    complaints.add(
      'InvalidParameterValue',
      `The collection ${name}.Values must not have a size greater than ${maxValues}.`,
    );
  if (Counts !== undefined && Counts.length !== Values.length)
    complaints.add(
      'InvalidParameterValue',
      `The parameters ${name}.Values and ${name}.Counts must be of the same size.`,
    );
  Values.forEach((value, index) => requireStorable(value, `${name}.Values.member.${index + 1}`, complaints));
  Counts?.forEach((count, index) => requireCount(count, `${name}.Counts.member.${index + 1}`, complaints));
  if (StatisticValues !== undefined) requireStatisticSet(StatisticValues, `${name}.StatisticValues`, complaints);
}

/** Zero and fractions are counts too (recorded 2026). */
function requireCount(count: number, name: string, complaints: Complaints): void {
  if (count < 0) complaints.add('InvalidParameterValue', `The value ${count} for parameter ${name} is invalid.`);
  else requireStorable(count, name, complaints);
}

function requireTimestamp(timestamp: Instant | undefined, name: string, now: Instant, complaints: Complaints): void {
  if (timestamp === undefined) return;
  if (timestamp < now - maxAgeMillis)
    complaints.add('InvalidParameterValue', `The parameter ${name} must specify a time within the past two weeks.`);
  else if (!(timestamp <= now + maxLeadMillis))
    complaints.add(
      'InvalidParameterValue',
      `The parameter ${name} must specify a time no more than two hours in the future.`,
    );
}

function requireResolution(resolution: number | undefined, name: string, complaints: Complaints): void {
  if (resolution === undefined || resolution === 1 || resolution === 60) return;
  complaints.add('InvalidParameterValue', `The parameter ${name} must be a value in the set [ 1, 60 ].`);
}
