import { putCompositeAlarm, type CompositeAlarm, type CompositeAlarmRequest } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { atWork } from './alarm-clock.ts';
import { alarmsOf, boardOf, metricAlarmsOf } from './alarm-table.ts';
import { settleBoard } from './composite-effects.ts';
import { requireActions } from './require-actions.ts';

/** Creates a composite alarm, or gives one a new configuration, and evaluates it. @throws CompositeAlarmError; AwsError when an action is no resource name */
export function putComposite(scope: Scope, request: CompositeAlarmRequest): Promise<CompositeAlarm> {
  requireActions(request);
  return atWork(scope, (at, followUps) => {
    settleBoard(scope, putCompositeAlarm(boardOf(scope), request, metricAlarmsOf(scope), at), followUps);
    return alarmsOf(scope).composites.get(request.AlarmName)!;
  });
}
