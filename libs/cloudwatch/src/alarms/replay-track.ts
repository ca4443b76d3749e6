import type { Instant } from '../series.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import { encodeSlots, type Observation } from './observation.ts';
import type { AlarmSources } from './observe.ts';
import { newestPeriodEnd } from './schedule.ts';
import { overlappingSlots } from './sliding.ts';

/**
 * All periods that the evaluations of one alarm look at, one per step: the evaluation range of each is found in it by going
 * back from its newest period in strides of a whole period.
 */
export interface ReplayTrack {
  readonly observation: Observation;
  readonly codes: Uint8Array;
  readonly stepSeconds: number;
  /** Steps per period. */
  readonly stride: number;
  /** Returns the index of the newest period of an evaluation. */
  newestAt(turn: number): number;
}

/**
 * Reads ahead for `count` evaluations from `firstAt` on. Undefined for an alarm whose value at one period depends on other
 * periods or on the moment of evaluation (a band): such an alarm has to be read anew each time.
 */
export function replayTrack(
  plan: EvaluationPlan,
  sources: AlarmSources,
  firstAt: Instant,
  count: number,
): ReplayTrack | undefined {
  const { watched, periodSeconds, intervalSeconds, range } = plan;
  if (watched.kind === 'math' && (!watched.program.elementWise || watched.band)) return undefined;
  const stepSeconds = greatestDivisor(periodSeconds, intervalSeconds);
  const stride = periodSeconds / stepSeconds;
  const turnSteps = intervalSeconds / stepSeconds;
  const settledEnd = newestPeriodEnd(firstAt, intervalSeconds);
  const freshSteps = watched.kind === 'metric' ? 0 : (newestPeriodEnd(firstAt, intervalSeconds, 0) - settledEnd) / (stepSeconds * 1000); // prettier-ignore
  const first = (range - 1) * stride;
  const steps = first + (count - 1) * turnSteps + freshSteps + 1;
  const start = settledEnd - range * periodSeconds * 1000;
  const observation = readAhead(plan, sources, { start, stepSeconds, steps });
  const codes = encodeSlots(plan, observation, new Uint8Array(steps));
  const { values } = observation;
  const waits = freshSteps > 0 && watched.kind === 'math' && !watched.explicitPeriod;
  const newestAt = (turn: number): number => {
    const fresh = first + turn * turnSteps + freshSteps;
    return waits && isEmpty(values, fresh, stride, range) ? fresh - freshSteps : fresh;
  };
  return { observation, codes, stepSeconds, stride, newestAt };
}

/** Copies the evaluation range that ends at an index out of a track. */
export function windowOf(
  { range }: EvaluationPlan,
  { observation, codes, stepSeconds, stride }: ReplayTrack,
  newest: number,
): { readonly observation: Observation; readonly codes: Uint8Array } {
  const oldest = newest - (range - 1) * stride;
  const values = new Float64Array(range);
  const sampleCounts = observation.sampleCounts && new Float64Array(range);
  const window = new Uint8Array(range);
  for (let slot = 0, index = oldest; slot < range; slot++, index += stride) {
    values[slot] = observation.values[index]!;
    window[slot] = codes[index]!;
    if (sampleCounts) sampleCounts[slot] = observation.sampleCounts![index]!;
  }
  const start = observation.start + oldest * stepSeconds * 1000;
  return { observation: { start, values, sampleCounts }, codes: window };
}

interface Ahead {
  readonly start: Instant;
  readonly stepSeconds: number;
  readonly steps: number;
}

function readAhead({ watched, periodSeconds }: EvaluationPlan, { metrics }: AlarmSources, ahead: Ahead): Observation {
  const { start, stepSeconds, steps } = ahead;
  const window = { start, periodSeconds, stepSeconds, count: steps };
  if (watched.kind === 'metric') return { start, ...overlappingSlots(metrics, { ...watched.input, ...window }) };
  const inputs = watched.inputs.map((input) => overlappingSlots(metrics, { ...input, ...window }).values);
  return { start, values: watched.program.evaluate(inputs, { start, periodSeconds: stepSeconds, count: steps }) };
}

function isEmpty(values: Float64Array, newest: number, stride: number, range: number): boolean {
  for (let slot = 0, index = newest; slot < range; slot++, index -= stride) {
    const value = values[index]!;
    if (value === value) return false;
  }
  return true;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
