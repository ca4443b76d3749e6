import type { AlarmStateValue } from '../alarm-state-value.ts';
import { MetricStore } from '../../store/metric-store.ts';
import type { Sample } from '../../store/sample.ts';
import type { Unit } from '../../unit.ts';
import type { AlarmState } from '../alarm-state.ts';
import { createAlarm } from '../create-alarm.ts';
import { evaluateAlarm } from '../evaluate-alarm.ts';
import { planEvaluation } from '../evaluation-plan.ts';
import type { ApiDimension, MetricAlarmRequest } from '../metric-alarm.ts';

/** One MetricDatum with its namespace. */
export interface PublishedDatum {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly ApiDimension[];
  readonly Timestamp: string;
  readonly Value?: number;
  readonly Values?: readonly number[];
  readonly Counts?: readonly number[];
  readonly StatisticValues?: {
    readonly SampleCount: number;
    readonly Sum: number;
    readonly Minimum: number;
    readonly Maximum: number;
  };
  readonly Unit?: Unit;
  readonly StorageResolution?: number;
}

/** A recorded evaluation: the alarm, its state before, and all that had been published. */
export interface TimelineInput {
  readonly alarm: MetricAlarmRequest;
  readonly data: readonly PublishedDatum[];
  /** One moment per datum; without it everything had been published. */
  readonly dataPublishedAt?: readonly string[];
  readonly priorState: AlarmStateValue;
  readonly priorReason: string;
  readonly priorReasonData?: object;
  readonly evaluateAt: string;
}

/** Returns the state after the evaluation, with its reason; the prior reason where the state stays. */
export function evaluationOnTimeline(input: TimelineInput) {
  const at = Date.parse(input.evaluateAt);
  const alarm = createAlarm(input.alarm, { account: '123456789012', region: 'us-east-1' }, 0);
  const reasonData = input.priorReasonData && JSON.stringify(input.priorReasonData);
  const before: AlarmState = { value: input.priorState, reason: input.priorReason, reasonData, updatedAt: 0, transitionedAt: 0 }; // prettier-ignore
  const { state, transition } = evaluateAlarm(planEvaluation(alarm), before, { metrics: storeOf(input, at) }, at);
  const data = state.reasonData === undefined ? undefined : JSON.parse(state.reasonData);
  return {
    state: state.value,
    stateReason: state.reason,
    recentDatapoints: data?.recentDatapoints,
    evaluatedDatapoints: data?.evaluatedDatapoints,
    reasonData: data,
    changed: transition !== undefined,
  };
}

function storeOf({ data, dataPublishedAt }: TimelineInput, at: number): MetricStore {
  const store = new MetricStore();
  data.forEach((datum, index) => {
    const published = dataPublishedAt?.[index];
    if (published === undefined || Date.parse(published) <= at) record(store, datum);
  });
  return store;
}

function record(store: MetricStore, datum: PublishedDatum): void {
  const dimensions = (datum.Dimensions ?? []).map(({ Name, Value }) => ({ name: Name, value: Value }));
  const metric = { namespace: datum.Namespace, name: datum.MetricName, dimensions };
  const publication = { timestamp: Date.parse(datum.Timestamp), unit: datum.Unit };
  for (const sample of samplesOf(datum))
    store.record(metric, { ...publication, sample, highResolution: datum.StorageResolution === 1 });
}

/** Values beside StatisticValues are accepted and do not count (recorded 2026). */
function samplesOf({ Value, Values = [], Counts = [], StatisticValues }: PublishedDatum): readonly Sample[] {
  if (StatisticValues) {
    const { SampleCount, Sum, Minimum, Maximum } = StatisticValues;
    return [{ kind: 'set', sampleCount: SampleCount, sum: Sum, minimum: Minimum, maximum: Maximum }];
  }
  const values = Value === undefined ? Values : [Value];
  return values.map((value, index) => ({ kind: 'value', value, count: Counts[index] ?? 1 }));
}
