import type { Instant } from '../series.ts';
import type { CompositeAlarm } from './composite-alarm.ts';

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

/** An event for EventBridge without its envelope. */
export interface AlarmEvent {
  readonly detailType: 'CloudWatch Alarm State Change' | 'CloudWatch Alarm Configuration Change';
  readonly at: Instant;
  /** ARNs. */
  readonly resources: readonly string[];
  readonly detail: object;
}

/** A state of a composite together with what was there before: all that a notification tells. */
export interface CompositeTransition {
  readonly before: CompositeAlarm;
  readonly after: CompositeAlarm;
  readonly suppressorArn?: string;
}

/** One action to run now; whether that works is for the caller to find out and to write into the history. */
export interface CompositeAction {
  readonly at: Instant;
  /** What to notify or invoke, an ARN. */
  readonly target: string;
  readonly transition: CompositeTransition;
}

/** Something that an operation on composites makes happen. */
export type CompositeEffect =
  | { readonly kind: 'history'; readonly item: AlarmHistoryItem }
  | { readonly kind: 'event'; readonly event: AlarmEvent }
  | { readonly kind: 'action'; readonly action: CompositeAction };
