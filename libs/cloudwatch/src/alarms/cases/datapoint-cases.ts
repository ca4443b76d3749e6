import type { AlarmStateValue } from '../alarm-state-value.ts';
import { comparisonOf, type ComparisonOperator } from '../comparison.ts';
import { planEvaluation, type EvaluationPlan } from '../evaluation-plan.ts';
import { significantSamples } from '../low-samples.ts';
import type { TreatMissingData } from '../metric-alarm.ts';
import { encodeSlots } from '../observation.ts';
import { judge } from '../verdict.ts';
import { caseAlarm } from './case-alarm.ts';

type Datapoints = readonly (number | null)[];

/** The datapoints of an evaluation range, oldest first, and the rules they meet. */
export interface DatapointsInput {
  readonly period?: number;
  readonly namespace?: string;
  readonly comparisonOperator?: ComparisonOperator;
  readonly threshold?: number;
  /** The bounds of a band: one for all datapoints, or one for each of the newest. */
  readonly lower?: Datapoints;
  readonly upper?: Datapoints;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm?: number | null;
  readonly treatMissingData?: TreatMissingData | null;
  readonly previousState: AlarmStateValue;
  readonly datapoints: Datapoints;
}

/** Returns the state after an evaluation that finds these datapoints. */
export function stateOfDatapoints(input: DatapointsInput): { readonly state: AlarmStateValue } {
  const plan = planOf(input);
  const bounds = (numbers: Datapoints | undefined) =>
    numbers?.length === 1
      ? new Float64Array(plan.range).fill(numbers[0] ?? NaN)
      : numbers && aligned(numbers, plan.range);
  const values = aligned(input.datapoints, plan.range);
  const observation = { start: 0, values, lower: bounds(input.lower), upper: bounds(input.upper) };
  return { state: decide(plan, encodeSlots(plan, observation, new Uint8Array(plan.range)), input.previousState) };
}

/** What is asked about percentiles of few samples: how many are enough, or what such a datapoint does. */
export interface LowSampleInput {
  /** Between 0 and 100. */
  readonly percentile: number;
  readonly sampleCount?: number;
  readonly datapointBreaching?: boolean;
  readonly evaluateLowSampleCountPercentile?: 'evaluate' | 'ignore' | null;
  readonly previousState?: AlarmStateValue;
}

/** Answers with the number of samples that are enough or, given a datapoint, with the state after it. */
export function lowSampleAnswer(input: LowSampleInput): { minSamples: number } | { state: AlarmStateValue } {
  const { percentile, sampleCount, datapointBreaching = true, previousState = 'OK' } = input;
  if (sampleCount === undefined) return { minSamples: significantSamples(percentile) };
  const plan = planEvaluation(
    caseAlarm({
      Statistic: undefined,
      ExtendedStatistic: `p${percentile}`,
      EvaluateLowSampleCountPercentile: input.evaluateLowSampleCountPercentile ?? undefined,
    }),
  );
  const values = aligned([datapointBreaching ? 1 : 0], plan.range);
  const sampleCounts = aligned([sampleCount], plan.range);
  const codes = encodeSlots(plan, { start: 0, values, sampleCounts }, new Uint8Array(plan.range));
  return { state: decide(plan, codes, previousState) };
}

function decide(plan: EvaluationPlan, codes: Uint8Array, previous: AlarmStateValue): AlarmStateValue {
  const verdict = judge(codes, plan.range - 1, 1, plan);
  return verdict === 'unchanged' ? previous : verdict;
}

/** Lays numbers out so that the last one is the newest period of the range. */
function aligned(numbers: Datapoints, range: number): Float64Array {
  const slots = new Float64Array(range).fill(NaN);
  const kept = numbers.slice(-range);
  slots.set(
    kept.map((number) => number ?? NaN),
    range - kept.length,
  );
  return slots;
}

function planOf(input: DatapointsInput): EvaluationPlan {
  const alarm = caseAlarm({
    Namespace: input.namespace ?? 'Cases',
    Period: input.period ?? 60,
    Threshold: input.threshold ?? 1,
    EvaluationPeriods: input.evaluationPeriods,
    DatapointsToAlarm: input.datapointsToAlarm ?? undefined,
    TreatMissingData: input.treatMissingData ?? undefined,
  });
  const comparison = comparisonOf(input.comparisonOperator ?? alarm.ComparisonOperator);
  return { ...planEvaluation(alarm), comparison };
}
