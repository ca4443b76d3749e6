import type { AlarmStateValue } from '../alarm-state-value.ts';
import { actionListOf, actionsOnEntering, actionsWhileStaying, type ActionList } from '../actions.ts';
import { admitMetricAlarm } from '../admission.ts';
import { AlarmFault } from '../alarm-fault.ts';
import { initialState } from '../alarm-state.ts';
import type { MetricAlarmRequest } from '../metric-alarm.ts';
import { requireAlarm, requireStateRequest, type SetAlarmStateRequest } from '../set-alarm-state.ts';
import { caseAlarm, caseRequest } from './case-alarm.ts';

/** Tells whether PutMetricAlarm takes the fields, which are given in camelCase; the others are filled in. */
export function admission(input: Readonly<Record<string, unknown>>): { readonly valid: boolean } {
  const fields = Object.entries(input).map(([name, value]) => [
    name[0]!.toUpperCase() + name.slice(1),
    value ?? undefined,
  ]);
  return { valid: faultOf(() => admitMetricAlarm({ ...caseRequest, ...Object.fromEntries(fields) })) === undefined };
}

/** A state and the one before it. */
export interface ActionsInput {
  readonly previousState: AlarmStateValue;
  readonly newState: AlarmStateValue;
  readonly actionsEnabled: boolean;
  readonly actionArn?: string;
}

const topic = 'arn:aws:sns:us-east-1:123456789012:case';

/** Names the lists of actions that run, with a mark on those that run again every minute. */
export function actionsRun(input: ActionsInput): { readonly actions: readonly string[] } {
  const { previousState, newState, actionsEnabled, actionArn = topic } = input;
  const actions = [actionArn];
  const lists: Record<ActionList, readonly string[]> = { OKActions: actions, AlarmActions: actions, InsufficientDataActions: actions }; // prettier-ignore
  const alarm = caseAlarm({ ActionsEnabled: actionsEnabled, ...lists });
  const list = actionListOf(newState);
  if (previousState !== newState) return { actions: actionsOnEntering(alarm, newState).length > 0 ? [list] : [] };
  const repeated = actionsWhileStaying(alarm, { ...initialState(0), value: newState }, 60_000);
  return { actions: repeated.length > 0 ? [`${list} (every minute)`] : [] };
}

/** What an operation refuses, as the query protocol sends it. */
export interface OperationFault {
  readonly code: string;
  readonly status: number;
  /** Null when AWS sends none. */
  readonly message: string | null;
}

/** Returns how an operation on a cloud without alarms fails; undefined when it does not. Fields not given are filled in. */
export function operationFault({ op, ...fields }: { readonly op: string } & Readonly<Record<string, unknown>>) {
  return faultOf(() => {
    switch (op) {
      case 'SetAlarmState': {
        const request = { AlarmName: 'case', StateValue: 'OK', StateReason: 'case', ...fields } as SetAlarmStateRequest;
        requireStateRequest(request);
        return requireAlarm(undefined);
      }
      case 'PutMetricAlarm':
        return admitMetricAlarm({ ...caseRequest, ...fields } as MetricAlarmRequest);
      default:
        throw new RangeError(`operation must be SetAlarmState or PutMetricAlarm, got "${op}"`);
    }
  });
}

function faultOf(run: () => unknown): OperationFault | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (!(error instanceof AlarmFault)) throw error;
    return { code: error.code, status: error.status, message: error.awsMessage ?? null };
  }
}
