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
  return (
    `{"version":"1.0","queryDate":"${write.iso(queryDate)}",` +
    startDate(plan, observation, considered, write) +
    plan.texts.described +
    recent('recentDatapoints', observation.values, considered) +
    recent('recentLowerThresholds', observation.lower, considered) +
    recent('recentUpperThresholds', observation.upper, considered) +
    plan.texts.threshold +
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

function recent(name: string, series: Float64Array | undefined, considered: readonly number[]): string {
  return series ? `"${name}":[${recentValues(series, considered)}],` : '';
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
