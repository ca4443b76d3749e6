import type { Instant } from '../series.ts';
import type { AlarmStateValue } from '../alarms/alarm-state-value.ts';
import {
  stepSuppression,
  type SuppressionPeriods,
  type SuppressionPhase,
  type SuppressionStep,
} from './suppression.ts';

/** A new state of a composite or of its suppressor. */
export interface SuppressionMove {
  readonly at: Instant;
  readonly alarm: 'composite' | 'suppressor';
  readonly value: AlarmStateValue;
}

/** A composite whose actions run for the state that it is in. */
export interface ActionRun {
  readonly at: Instant;
  readonly value: AlarmStateValue;
}

interface Stage {
  readonly composite: AlarmStateValue;
  readonly suppressor: { readonly value: AlarmStateValue; readonly transitionedAt: Instant };
  readonly phase?: SuppressionPhase;
}

/** Plays moves in order of time against one composite with a suppressor, and tells when actions run; timers left at the end run out. */
export function playSuppression(
  periods: SuppressionPeriods,
  initial: { readonly composite: AlarmStateValue; readonly suppressor: AlarmStateValue },
  moves: readonly SuppressionMove[],
): readonly ActionRun[] {
  const runs: ActionRun[] = [];
  let stage: Stage = { composite: initial.composite, suppressor: { value: initial.suppressor, transitionedAt: 0 } };
  for (const move of moves) {
    stage = play(periods, endTimers(stage, move.at, runs), move, runs);
  }
  endTimers(stage, Infinity, runs);
  return runs;
}

function play(
  periods: SuppressionPeriods,
  stage: Stage,
  { at, alarm, value }: SuppressionMove,
  runs: ActionRun[],
): Stage {
  if (alarm === 'composite') {
    if (value === stage.composite) return stage;
    const input = { kind: 'compositeChanged', at, suppressor: stage.suppressor } as const;
    return after({ ...stage, composite: value }, at, stepSuppression(stage.phase, input, periods), runs);
  }
  if (value === stage.suppressor.value) return stage;
  const suppressor = { value, transitionedAt: at };
  const input = { kind: 'suppressorChanged', at, suppressor } as const;
  return after({ ...stage, suppressor }, at, stepSuppression(stage.phase, input, periods), runs);
}

function endTimers(stage: Stage, until: Instant, runs: ActionRun[]): Stage {
  const { phase } = stage;
  if (!phase || phase.by === 'Alarm' || phase.due > until) return stage;
  return after(stage, phase.due, { kind: 'released' }, runs);
}

function after(stage: Stage, at: Instant, step: SuppressionStep, runs: ActionRun[]): Stage {
  switch (step.kind) {
    case 'same':
      return stage;
    case 'held':
      return { ...stage, phase: step.phase };
    case 'released':
      runs.push({ at, value: stage.composite });
      return { ...stage, phase: undefined };
    default:
      return step satisfies never;
  }
}
