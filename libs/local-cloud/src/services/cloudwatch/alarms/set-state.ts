import {
  requireAlarm,
  requireStateRequest,
  setAlarmState,
  setCompositeAlarmState,
  type AlarmStateValue,
  type SetAlarmStateRequest,
} from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { atWork } from './alarm-clock.ts';
import { alarmsOf, boardOf, metricAlarmsOf } from './alarm-table.ts';
import { settleBoard } from './composite-effects.ts';
import { settleMetricAlarm } from './metric-transition.ts';

/** Puts an alarm of either kind into a state by hand. @throws AlarmFault */
export function setState(scope: Scope, request: SetAlarmStateRequest): Promise<void> {
  requireStateRequest(request);
  return atWork(scope, (at, followUps) => {
    const { metricAlarms, composites } = alarmsOf(scope);
    const kept = metricAlarms.get(request.AlarmName);
    if (kept !== undefined) {
      const evaluation = setAlarmState(kept.alarm, kept.state, request, at);
      if (evaluation.transition !== undefined) settleMetricAlarm(scope, kept, evaluation, at, followUps);
      return;
    }
    requireAlarm(composites.get(request.AlarmName));
    const { StateReason: reason, StateReasonData: reasonData } = request;
    const next = {
      value: request.StateValue as AlarmStateValue,
      reason,
      ...(reasonData !== undefined && { reasonData }),
    };
    const change = setCompositeAlarmState(boardOf(scope), request.AlarmName, next, metricAlarmsOf(scope), at);
    settleBoard(scope, change, followUps);
  });
}
