import type { AlarmHistoryItem } from '../alarms/alarm-history-item.ts';
import type { Instant } from '../series.ts';
import type { CompositeAlarm } from './composite-alarm.ts';

/**
 * A new state of a composite or a new phase of its suppression, together with what was there before: all that a notification
 * tells. It happens at `after.state.updatedAt`.
 */
export interface CompositeTransition {
  readonly before: CompositeAlarm;
  readonly after: CompositeAlarm;
  readonly suppressorArn?: string;
}

/** A composite that was created, updated or deleted. */
export type CompositeChange = { readonly at: Instant; readonly alarm: CompositeAlarm } & (
  | { readonly operation: 'create' | 'delete' }
  /** `previous` is the composite before the update, `alarm` the one after it and before any new evaluation. */
  | { readonly operation: 'update'; readonly previous: CompositeAlarm }
);

/** One action to run now; whether that works is for the caller to find out and to write into the history. */
export interface CompositeAction {
  readonly at: Instant;
  /** What to notify or invoke, an ARN. */
  readonly target: string;
  readonly transition: CompositeTransition;
}

/** Something that an operation on composites makes happen. Changes are for EventBridge, in whatever words it wants them. */
export type CompositeEffect =
  | { readonly kind: 'history'; readonly item: AlarmHistoryItem }
  | { readonly kind: 'stateChange'; readonly transition: CompositeTransition }
  | { readonly kind: 'configurationChange'; readonly change: CompositeChange }
  | { readonly kind: 'action'; readonly action: CompositeAction };
