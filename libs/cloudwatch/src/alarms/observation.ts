import type { Instant } from '../series.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import { slotCodes } from './verdict.ts';

/** The periods of an evaluation range, oldest first: parallel arrays, `NaN` where there is nothing. */
export interface Observation {
  /** Where the oldest period starts. */
  readonly start: Instant;
  readonly values: Float64Array;
  /** Absent for metric math. */
  readonly sampleCounts?: Float64Array;
  /** The anomaly detection band; absent for an alarm with a threshold. */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
}

/** Writes what each period says into `codes`; a datapoint without a band to compare with counts as missing. */
export function encodeSlots(plan: EvaluationPlan, observation: Observation, codes: Uint8Array): Uint8Array {
  const { values, sampleCounts, lower, upper } = observation;
  const { fewestSamples, comparison, threshold } = plan;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const low = lower ? lower[index]! : threshold;
    const high = upper ? upper[index]! : threshold;
    if (Number.isNaN(value) || Number.isNaN(low) || Number.isNaN(high)) codes[index] = slotCodes.missing;
    else if (sampleCounts && sampleCounts[index]! < fewestSamples) codes[index] = slotCodes.lowSample;
    else codes[index] = comparison.breaches(value, low, high) ? slotCodes.breaching : slotCodes.healthy;
  }
  return codes;
}
