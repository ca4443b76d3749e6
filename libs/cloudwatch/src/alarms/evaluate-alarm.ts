import type { AlarmStateValue } from './alarm-state-value.ts';
import type { Instant } from '../series.ts';
import { actionsOnEntering, actionsWhileStaying, isScaling } from './actions.ts';
import type { AlarmState, AlarmTransition } from './alarm-state.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import { collectEvidence } from './evidence.ts';
import { encodeSlots, type Observation } from './observation.ts';
import { flatText } from './flat-text.ts';
import { observe, type AlarmSources } from './observe.ts';
import { stateReasonData } from './state-reason-data.ts';
import { stateReason, type ReasonFacts } from './state-reason.ts';
import { TimestampWriter } from './timestamp-writer.ts';
import { judge } from './verdict.ts';

/** What an evaluation, or a state set by hand, leads to. */
export interface AlarmEvaluation {
  readonly state: AlarmState;
  /** Absent when the state stays. */
  readonly transition?: AlarmTransition;
  /** The ARNs to run now. */
  readonly actions: readonly string[];
}

/**
 * Evaluates an alarm at a moment. The reason and its data change with the state only (recorded 2026).
 * @param now also the `queryDate` of the reason data
 */
export function evaluateAlarm(
  plan: EvaluationPlan,
  state: AlarmState,
  sources: AlarmSources,
  now: Instant,
): AlarmEvaluation {
  const observation = observe(plan, sources, now);
  const codes = encodeSlots(plan, observation, new Uint8Array(plan.range));
  const verdict = judge(codes, plan.range - 1, 1, plan);
  if (verdict === 'unchanged' || verdict === state.value) return staying(plan, state, now);
  return entering(plan, state, newState(plan, { value: verdict, observation, codes, now }), now);
}

/** A state that an observation gave rise to. */
export interface ObservedState {
  readonly value: AlarmStateValue;
  readonly observation: Observation;
  readonly codes: Uint8Array;
  readonly now: Instant;
}

/** Explains a state by the periods that led to it. */
export function newState(plan: EvaluationPlan, { value, observation, codes, now }: ObservedState): AlarmState {
  const evidence = collectEvidence(codes, plan, value);
  const { start, values, lower, upper } = observation;
  const write = new TimestampWriter();
  const facts: ReasonFacts = {
    state: value,
    evaluationPeriods: plan.evaluationPeriods,
    datapointsToAlarm: plan.alarm.DatapointsToAlarm,
    comparison: plan.comparison,
    threshold: plan.threshold,
    supporting: evidence.supporting.map((slot) => ({
      time: start + slot * plan.periodSeconds * 1000,
      value: values[slot]!,
      lower: lower?.[slot],
      upper: upper?.[slot],
    })),
    received: evidence.considered.length,
    filled: evidence.filled,
    treatMissingData: plan.treatMissingData,
  };
  const reason = flatText(stateReason(facts, write));
  const reasonData = flatText(stateReasonData(plan, observation, evidence, now, write));
  return { value, reason, reasonData, updatedAt: now, transitionedAt: now };
}

/** Moves an alarm into another state and lists the actions of that state. */
export function entering(
  { alarm }: Pick<EvaluationPlan, 'alarm'>,
  before: AlarmState,
  next: AlarmState,
  at: Instant,
): AlarmEvaluation {
  const actions = actionsOnEntering(alarm, next.value);
  const after = actions.some(isScaling) ? { ...next, scaledAt: at } : next;
  return { state: after, transition: { at, before, after }, actions };
}

function staying({ alarm }: EvaluationPlan, state: AlarmState, now: Instant): AlarmEvaluation {
  const actions = actionsWhileStaying(alarm, state, now);
  return { state: actions.length > 0 ? { ...state, scaledAt: now } : state, actions };
}
