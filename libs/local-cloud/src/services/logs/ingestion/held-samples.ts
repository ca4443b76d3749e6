import { metricSink, type MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** Samples that queries do not see yet, by the moment from which they do: epoch milliseconds. */
export const heldSamples = stateSlot('logs.held-samples', { empty: () => new Map<number, MetricSample[]>() });

/** Keeps a sample until its moment. */
export function holdBack(scope: Scope, until: number, sample: MetricSample): void {
  const held = scope.state(heldSamples);
  const together = held.get(until);
  if (together !== undefined) return void together.push(sample);
  held.set(until, [sample]);
  scope.clock.at(until, () => release(scope, until));
}

/** Sets up the timers of samples that were loaded. */
export function resumeHeld(scope: Scope): void {
  for (const until of scope.state(heldSamples).keys()) scope.clock.at(until, () => release(scope, until));
}

function release(scope: Scope, until: number): void {
  const held = scope.state(heldSamples);
  const samples = held.get(until);
  held.delete(until);
  if (samples !== undefined) scope.port(metricSink).publish(scope, samples);
}
