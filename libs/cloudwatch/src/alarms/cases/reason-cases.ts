import type { AlarmStateValue } from '../alarm-state-value.ts';
import { initialState } from '../alarm-state.ts';
import { comparisonOf, type ComparisonOperator } from '../comparison.ts';
import type { TreatMissingData } from '../metric-alarm.ts';
import { stateReason, type ReasonedDatapoint } from '../state-reason.ts';

/** A new state and the datapoints that led to it. */
export interface ReasonInput {
  readonly event?: 'create';
  readonly N: number;
  /** Null when the alarm was given none. */
  readonly M?: number | null;
  readonly op?: ComparisonOperator;
  readonly threshold?: number;
  /** The real datapoints that decided, oldest first. */
  readonly datapoints?: readonly { readonly t: string; readonly v: number }[];
  /** The bounds of a band, one per datapoint. */
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  /** How many real datapoints decided, where they are not listed because none supports the state. */
  readonly received?: number;
  /** How many missing datapoints were made up for. */
  readonly missing?: number;
  readonly treat?: TreatMissingData;
  readonly state: AlarmStateValue;
}

/** Returns the sentence that explains the state. */
export function reasonOf(input: ReasonInput): { readonly stateReason: string } {
  if (input.event === 'create') return { stateReason: initialState(0).reason };
  const { N, M, op = 'GreaterThanThreshold', threshold, datapoints = [], state } = input;
  const received = input.received ?? datapoints.length;
  const isUnknown = state === 'INSUFFICIENT_DATA';
  return {
    stateReason: stateReason({
      state,
      evaluationPeriods: N,
      datapointsToAlarm: M ?? undefined,
      comparison: comparisonOf(op),
      threshold,
      supporting: supportingDatapoints(input),
      received,
      filled: input.missing ?? (isUnknown ? N - received : 0),
      treatMissingData: input.treat ?? 'missing',
    }),
  };
}

function supportingDatapoints({ op = 'GreaterThanThreshold', threshold = NaN, ...input }: ReasonInput) {
  const { breaches } = comparisonOf(op);
  return (input.datapoints ?? [])
    .map(({ t, v }, index): ReasonedDatapoint => {
      const [lower, upper] = [input.lower?.[index], input.upper?.[index]];
      return { time: Date.parse(t), value: v, lower, upper };
    })
    .filter(
      ({ value, lower = threshold, upper = threshold }) => breaches(value, lower, upper) === (input.state === 'ALARM'),
    )
    .reverse();
}
