import type {
  AlarmHistoryItem,
  AlarmState,
  AlarmStateValue,
  CompositeBoard,
  CompositeTransition,
  MetricAlarm,
  MetricAlarms,
  MuteRules,
  MutedLedger,
} from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { homeOf } from '../home.ts';

/** A metric alarm with its state. */
export interface KeptAlarm {
  readonly alarm: MetricAlarm;
  readonly state: AlarmState;
  /** The state before the present one, for messages that are sent later. */
  readonly previous?: AlarmState;
  /** The id that CloudWatch gives the metric of an alarm without `Metrics`. */
  readonly metricId: string;
}

/** All alarms of a region and what belongs to them. */
export interface AlarmTable {
  readonly metricAlarms: Map<string, KeptAlarm>;
  composites: CompositeBoard['composites'];
  /** How each composite came into its present state. */
  readonly compositeTransitions: Map<string, CompositeTransition>;
  /** Oldest first. */
  history: AlarmHistoryItem[];
  muteRules: MuteRules;
  /** The actions that a mute kept back. */
  muted: MutedLedger;
}

/** The alarms of a region. */
export const alarmSlot = stateSlot<AlarmTable>('cloudwatch.alarms', {
  empty: () => ({
    metricAlarms: new Map(),
    composites: new Map(),
    compositeTransitions: new Map(),
    history: [],
    muteRules: new Map(),
    muted: new Map(),
  }),
});

/** The alarms of a region, to read and to change. */
export function alarmsOf(scope: Scope): AlarmTable {
  return scope.state(alarmSlot);
}

/** The composites of a region as the engine works on them. */
export function boardOf(scope: Scope): CompositeBoard {
  return { home: homeOf(scope), composites: alarmsOf(scope).composites };
}

/** How the engine finds the alarms that are no composites. */
export function metricAlarmsOf(scope: Scope): MetricAlarms {
  const { metricAlarms } = alarmsOf(scope);
  return (name) => {
    const kept = metricAlarms.get(name);
    if (kept === undefined) return undefined;
    const { value, updatedAt, transitionedAt } = kept.state;
    return { arn: kept.alarm.AlarmArn, value, updatedAt, transitionedAt };
  };
}

/** Tells whether there is an alarm of either kind. */
export function alarmExists(scope: Scope, name: string): boolean {
  const { metricAlarms, composites } = alarmsOf(scope);
  return metricAlarms.has(name) || composites.has(name);
}

/** The state of an alarm of either kind. */
export function stateValueOf(scope: Scope, name: string): AlarmStateValue | undefined {
  const { metricAlarms, composites } = alarmsOf(scope);
  return (metricAlarms.get(name) ?? composites.get(name))?.state.value;
}
