export { alarmDescription } from './alarm-description.ts';
export type {
  AlarmRow,
  Briefing,
  Comparison,
  GivenBriefing,
  Watched,
  WatchedExpression,
  WatchedMetric,
} from './alarm-row.ts';
export { alertKey, AlertTopic, type AlertFilter, type AlertTopicProps } from './alert-topic.ts';
export { tagWith } from './briefing-tags.ts';
export { CompositeAlarm, inAlarm, type CompositeAlarmProps } from './composite-alarm.ts';
export { CountingFilter, type CountingFilterProps } from './counting-filter.ts';
export { Dashboard, type DashboardProps, type Widget } from './dashboard.ts';
export { encryptionKey, type EncryptionKey, type EncryptionKeyProps } from './encryption-key.ts';
export { LogArchive, type LogArchiveProps } from './log-archive.ts';
export { MetricAlarms, periodSeconds, type MetricAlarmsProps } from './metric-alarms.ts';
