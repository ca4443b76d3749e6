import type { Clock } from '../clock/clock.ts';
import { metricSink, type MetricSample } from '../ports/metric-sink.ts';
import type { Scope } from '../scope.ts';
import { subjectOf } from './conditions.ts';
import type { SignalModel } from './signal-model.ts';

const MINUTE = 60_000;

/** What AWS itself would publish about every resource here for the period that ends at `instant`. */
export function signalsAt(scope: Scope, models: readonly SignalModel[], instant: number): MetricSample[] {
  const samples: MetricSample[] = [];
  for (const model of models) {
    if (instant % ((model.periodSeconds ?? 60) * 1000) !== 0) continue;
    for (const id of model.subjects(scope)) samples.push(...samplesOf(scope, model, id, instant));
  }
  return samples;
}

/** A model that fails for one resource takes nothing from the others. */
function samplesOf(scope: Scope, model: SignalModel, id: string, instant: number): readonly MetricSample[] {
  const { resourceType } = model;
  try {
    return model.samples(scope, subjectOf(scope, resourceType, id), instant);
  } catch (fault) {
    const stack = fault instanceof Error ? fault.stack : String(fault);
    scope.log({ level: 'error', message: 'signal model failed', fields: { resourceType, id, stack } });
    return [];
  }
}

/** Publishes them to CloudWatch. */
export function publishSignals(scope: Scope, models: readonly SignalModel[], instant: number): void {
  const samples = signalsAt(scope, models, instant);
  if (samples.length > 0) scope.port(metricSink).publish(scope, samples);
}

/**
 * Publishes about one resource for the minute that has just passed: what AWS would have published before a stack is complete, when a
 * deployment that takes minutes there takes none here.
 */
export function publishFirst(scope: Scope, model: SignalModel, id: string): void {
  const samples = samplesOf(scope, model, id, Math.floor(scope.clock.now() / MINUTE) * MINUTE);
  if (samples.length > 0) scope.port(metricSink).publish(scope, samples);
}

/** Publishes at each full minute of the clock, in every account and region there is by then, before anything else of that minute happens. */
export function publishEachMinute(clock: Clock, scopes: () => readonly Scope[], models: readonly SignalModel[]): void {
  const due = (instant: number): void => {
    for (const scope of scopes()) publishSignals(scope, models, instant);
  };
  clock.every(MINUTE, due, (Math.floor(clock.now() / MINUTE) + 1) * MINUTE);
}
