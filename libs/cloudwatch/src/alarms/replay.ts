import { alarmStates } from './alarm-state-value.ts';
import type { Instant } from '../series.ts';
import { actionsWhileStaying, isScaling } from './actions.ts';
import type { AlarmState } from './alarm-state.ts';
import { entering, evaluateAlarm, newState, type AlarmEvaluation } from './evaluate-alarm.ts';
import type { EvaluationPlan } from './evaluation-plan.ts';
import type { AlarmSources } from './observe.ts';
import { windowOf, type ReplayTrack } from './replay-track.ts';
import { replayTrack } from './replay-track.ts';
import { nextEvaluation, phaseOf } from './schedule.ts';
import { judge } from './verdict.ts';

/** An alarm at the start of a replay. */
export interface ReplayedAlarm {
  readonly plan: EvaluationPlan;
  readonly state: AlarmState;
  /** Milliseconds into the interval. @default phaseOf(AlarmArn) */
  readonly phase?: number;
}

/** The span of a replay: after `from`, up to and including `to`. */
export interface ReplaySpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** An evaluation that changed the state or ran actions. */
export interface ReplayedEvaluation extends AlarmEvaluation {
  readonly at: Instant;
}

/** How an alarm fared. */
export interface AlarmReplay {
  readonly plan: EvaluationPlan;
  /** The first evaluation in the span; `states[i]` is the outcome `i` intervals later, as an index into `alarmStates`. */
  readonly firstAt: Instant;
  readonly states: Uint8Array;
  readonly evaluations: readonly ReplayedEvaluation[];
  /** The state at the end. */
  readonly state: AlarmState;
}

/**
 * Evaluates alarms over a span as if each evaluation were made in its turn, with all datapoints already there. It reads every
 * metric once and writes reasons only where a state changes, so it is linear in alarms and evaluations.
 */
export function replay(
  alarms: readonly ReplayedAlarm[],
  sources: AlarmSources,
  span: ReplaySpan,
): readonly AlarmReplay[] {
  return alarms.map((alarm) => replayAlarm(alarm, sources, span));
}

function replayAlarm({ plan, state, phase }: ReplayedAlarm, sources: AlarmSources, span: ReplaySpan): AlarmReplay {
  const { intervalSeconds, alarm } = plan;
  const schedule = { intervalSeconds, phase: phase ?? phaseOf(alarm.AlarmArn, intervalSeconds) };
  const firstAt = nextEvaluation(schedule, span.from);
  const count = Math.max(0, Math.floor((span.to - firstAt) / (intervalSeconds * 1000)) + 1);
  const track = count > 0 ? replayTrack(plan, sources, firstAt, count) : undefined;
  const evaluate = track
    ? alongTrack(plan, track)
    : (before: AlarmState, at: Instant) => evaluateAlarm(plan, before, sources, at);
  const states = new Uint8Array(count);
  const evaluations: ReplayedEvaluation[] = [];
  let current = state;
  for (let turn = 0, at = firstAt; turn < count; turn++, at += intervalSeconds * 1000) {
    const evaluation = evaluate(current, at, turn);
    if (evaluation !== undefined) {
      current = evaluation.state;
      if (evaluation.transition || evaluation.actions.length > 0) evaluations.push({ at, ...evaluation });
    }
    states[turn] = alarmStates.indexOf(current.value);
  }
  return { plan, firstAt, states, evaluations, state: current };
}

type Turn = (before: AlarmState, at: Instant, turn: number) => AlarmEvaluation | undefined;

/** Evaluates from what was read in advance; undefined when nothing happens. */
function alongTrack(plan: EvaluationPlan, track: ReplayTrack): Turn {
  const { alarm } = plan;
  const repeats = [...alarm.OKActions, ...alarm.AlarmActions, ...alarm.InsufficientDataActions].some(isScaling);
  return (before, now, turn) => {
    const newest = track.newestAt(turn);
    const verdict = judge(track.codes, newest, track.stride, plan);
    if (verdict !== 'unchanged' && verdict !== before.value) {
      const next = newState(plan, { value: verdict, ...windowOf(plan, track, newest), now });
      return entering(plan, before, next, now);
    }
    if (!repeats) return undefined;
    const actions = actionsWhileStaying(alarm, before, now);
    return actions.length > 0 ? { state: { ...before, scaledAt: now }, actions } : undefined;
  };
}
