import type { Complaints } from '../request-fault.ts';
import { requireStorable } from './number-rules.ts';
import type { RequestStatisticSet } from './request.ts';

const fields = ['Maximum', 'Minimum', 'SampleCount', 'Sum'] as const;

/** Requires all four numbers of a statistic set, a count above zero and extremes in order. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_StatisticSet.html */
export function requireStatisticSet(set: RequestStatisticSet, name: string, complaints: Complaints): void {
  const missing = fields.filter((field) => set[field] === undefined);
  for (const field of missing) complaints.add('MissingParameter', `The parameter ${name}.${field} is required.`);
  if (missing.length > 0) return;
  for (const field of fields) requireStorable(set[field]!, `${name}.${field}`, complaints);
  if (set.Maximum! < set.Minimum!)
    complaints.add('InvalidParameterValue', `The parameter ${name}.Maximum must be greater than ${name}.Minimum.`);
  if (set.SampleCount! < 0)
    complaints.add('InvalidParameterValue', `The parameter ${name}.SampleCount must be greater than 0.`);
  if (set.SampleCount === 0)
    complaints.add('InvalidParameterValue', `The parameter ${name}.SampleCount must not equal 0.`);
}
