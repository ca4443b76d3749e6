import { enableCompositeActions } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { atWork } from './alarm-clock.ts';
import { alarmsOf, boardOf, metricAlarmsOf } from './alarm-table.ts';
import { settleBoard } from './composite-effects.ts';
import { changeMetricAlarm } from './put-metric-alarm.ts';

/** Enables or disables the actions of alarms of either kind; nothing runs because of it. */
export function enableActions(scope: Scope, names: readonly string[], enabled: boolean): Promise<void> {
  return atWork(scope, (at, followUps) => {
    for (const name of names) {
      const kept = alarmsOf(scope).metricAlarms.get(name);
      if (kept === undefined || kept.alarm.ActionsEnabled === enabled) continue;
      const alarm = { ...kept.alarm, ActionsEnabled: enabled, AlarmConfigurationUpdatedTimestamp: at };
      changeMetricAlarm(scope, kept, alarm, kept.metricId);
    }
    const change = enableCompositeActions(boardOf(scope), names, enabled, metricAlarmsOf(scope), at);
    settleBoard(scope, change, followUps);
  });
}
