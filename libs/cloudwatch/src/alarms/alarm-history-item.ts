import type { Instant } from '../series.ts';

/** One line of an alarm's history. */
export interface AlarmHistoryItem {
  readonly alarmName: string;
  readonly alarmType: 'MetricAlarm' | 'CompositeAlarm';
  readonly timestamp: Instant;
  readonly type: 'ConfigurationUpdate' | 'StateUpdate' | 'Action';
  readonly summary: string;
  /** JSON text. */
  readonly data: string;
}
