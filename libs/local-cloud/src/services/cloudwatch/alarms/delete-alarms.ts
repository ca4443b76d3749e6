import {
  alarmArn,
  alarmDeletedItem,
  checkAlarmDeletion,
  deleteCompositeAlarms,
  type Instant,
} from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { homeOf } from '../home.ts';
import { forgetTags } from '../tags.ts';
import { atWork } from './alarm-clock.ts';
import { record } from './alarm-log.ts';
import { alarmsOf, boardOf, metricAlarmsOf } from './alarm-table.ts';
import { worksOf } from './alarm-works.ts';
import { announceConfiguration } from './announce.ts';
import { settleBoard } from './composite-effects.ts';
import { configurationOf } from './put-metric-alarm.ts';

/** Deletes alarms of either kind; names of none do not matter. @throws CompositeAlarmError while a composite needs one of them */
export function deleteAlarms(scope: Scope, names: readonly string[]): Promise<void> {
  return atWork(scope, (at, followUps) => {
    checkAlarmDeletion(boardOf(scope), names);
    settleBoard(scope, deleteCompositeAlarms(boardOf(scope), names, metricAlarmsOf(scope), at), followUps);
    for (const name of names) {
      deleteMetricAlarm(scope, name, at);
      forgetTags(scope, alarmArn(homeOf(scope), name));
    }
  });
}

function deleteMetricAlarm(scope: Scope, name: string, at: Instant): void {
  const { metricAlarms } = alarmsOf(scope);
  const kept = metricAlarms.get(name);
  if (kept === undefined) return;
  metricAlarms.delete(name);
  worksOf(scope).leave(name);
  record(scope, alarmDeletedItem(kept.alarm, kept.state, at));
  announceConfiguration(scope, { ...configurationOf(scope, kept), at, operation: 'delete' });
}
