import { alarmStates, type AlarmStateValue } from './alarm-state-value.ts';
import type { Instant } from '../series.ts';
import { AlarmFault } from './alarm-fault.ts';
import type { AlarmState } from './alarm-state.ts';
import { enumViolation, lengthViolation, refuseViolations } from './constraints.ts';
import { entering, type AlarmEvaluation } from './evaluate-alarm.ts';
import type { MetricAlarm } from './metric-alarm.ts';

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html */
export interface SetAlarmStateRequest {
  readonly AlarmName: string;
  readonly StateValue: string;
  readonly StateReason: string;
  /** JSON text. */
  readonly StateReasonData?: string;
}

/** The states in the order in which CloudWatch lists them in an error (recorded 2025). */
const statesInErrors: readonly AlarmStateValue[] = ['INSUFFICIENT_DATA', 'ALARM', 'OK'];

/** Refuses a SetAlarmState request that no alarm could take. */
export function requireStateRequest(request: SetAlarmStateRequest): void {
  const { AlarmName, StateValue, StateReason, StateReasonData } = request;
  refuseViolations([
    lengthViolation('alarmName', AlarmName, 1, 255),
    enumViolation('stateValue', StateValue, statesInErrors),
    lengthViolation('stateReason', StateReason, 0, 1023),
    StateReasonData === undefined ? undefined : lengthViolation('stateReasonData', StateReasonData, 0, 4000),
  ]);
  if (StateReasonData !== undefined && !isJson(StateReasonData))
    throw new AlarmFault('InvalidFormat', 'StateReasonData was not syntactically valid JSON');
}

/** Returns the alarm of that name. Recorded 2025: SetAlarmState on an unknown alarm answers with a code and no message. */
export function requireAlarm<Alarm>(alarm: Alarm | undefined): Alarm {
  if (alarm === undefined) throw new AlarmFault('ResourceNotFound');
  return alarm;
}

/**
 * Puts an alarm in a state by hand; its next evaluation may overrule it. The state it already has changes nothing at all,
 * neither reason nor timestamps (recorded 2026).
 */
export function setAlarmState(
  alarm: MetricAlarm,
  state: AlarmState,
  request: SetAlarmStateRequest,
  at: Instant,
): AlarmEvaluation {
  requireStateRequest(request);
  const value = alarmStates.find((known) => known === request.StateValue)!;
  if (value === state.value) return { state, actions: [] };
  const next: AlarmState = { value, reason: request.StateReason, updatedAt: at, transitionedAt: at };
  const { StateReasonData: reasonData } = request;
  return entering({ alarm }, state, reasonData === undefined ? next : { ...next, reasonData }, at);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
