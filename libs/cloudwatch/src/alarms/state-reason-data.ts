import type { Instant } from '../series.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import type { Evidence } from './evidence.ts';
import { javaDouble } from './java-json.ts';
import type { Observation } from './observation.ts';
import type { TimestampWriter } from './timestamp-writer.ts';

/**
 * Writes the StateReasonData of an evaluation as JSON text. `recentDatapoints` runs from the oldest to the newest datapoint
 * that decided, gaps between them as null; `evaluatedDatapoints` runs from new to old (recorded 2026).
 */
export function stateReasonData(
  plan: EvaluationPlan,
  observation: Observation,
  evidence: Evidence,
  queryDate: Instant,
  write: TimestampWriter,
): string {
  const { considered } = evidence;
  const recent = (name: string, series: Float64Array | undefined) =>
    series ? `"${name}":[${recentValues(series, considered)}],` : '';
  return (
    `{"version":"1.0","queryDate":"${write.iso(queryDate)}",` +
    startDate(plan, observation, considered, write) +
    described(plan) +
    recent('recentDatapoints', observation.values) +
    recent('recentLowerThresholds', observation.lower) +
    recent('recentUpperThresholds', observation.upper) +
    (plan.alarm.Threshold === undefined ? '' : `"threshold":${javaDouble(plan.alarm.Threshold)},`) +
    `"evaluatedDatapoints":[${evaluatedDatapoints(plan, observation, evidence, write)}]}`
  );
}

function startDate(
  { periodSeconds }: EvaluationPlan,
  { start }: Observation,
  considered: readonly number[],
  write: TimestampWriter,
): string {
  const oldest = considered[considered.length - 1];
  return oldest === undefined ? '' : `"startDate":"${write.iso(start + oldest * periodSeconds * 1000)}",`;
}

function described({ alarm, periodSeconds }: EvaluationPlan): string {
  const statistic = alarm.ExtendedStatistic ?? alarm.Statistic;
  const unit = alarm.Unit === undefined ? '' : `"unit":"${alarm.Unit}",`;
  return `${unit}${statistic === undefined ? '' : `"statistic":"${statistic}",`}"period":${periodSeconds},`;
}

function recentValues(series: Float64Array, considered: readonly number[]): string {
  const newest = considered[0];
  if (newest === undefined) return '';
  let slot = considered[considered.length - 1]!;
  let text = jsonNumber(series[slot]!);
  for (slot += 1; slot <= newest; slot++) text += `,${jsonNumber(series[slot]!)}`;
  return text;
}

function evaluatedDatapoints(
  { periodSeconds }: EvaluationPlan,
  { start, values, sampleCounts }: Observation,
  { listed }: Evidence,
  write: TimestampWriter,
): string {
  let text = '';
  for (const slot of listed) {
    const value = values[slot]!;
    const count = sampleCounts && value === value ? `,"sampleCount":${javaDouble(sampleCounts[slot]!)}` : '';
    text += `${text && ','}{"timestamp":"${write.iso(start + slot * periodSeconds * 1000)}"${count}`;
    text += value === value ? `,"value":${javaDouble(value)}}` : '}';
  }
  return text;
}

const jsonNumber = (value: number): string => (value === value ? javaDouble(value) : 'null');
