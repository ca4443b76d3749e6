import type { Instant } from '../series.ts';
import type { AlarmHistoryItem } from './alarm-history-item.ts';

/** What became of one action of an alarm. */
export type ActionFate =
  /** `publishedMessage` is what a topic got. */
  | { readonly state: 'Succeeded'; readonly publishedMessage?: string }
  /** `error` is AWS's text. */
  | { readonly state: 'Failed'; readonly error: string }
  | { readonly state: 'Suppressed' }
  /** `by` names the mute rule, `others` counts the other rules that mute the alarm too. */
  | { readonly state: 'Muted'; readonly by: string; readonly others: number };

/** One action of an alarm and what became of it. */
export interface ActionRecord {
  readonly alarmName: string;
  readonly alarmType: AlarmHistoryItem['alarmType'];
  /** The ARN of what was to be notified or invoked. */
  readonly target: string;
  readonly at: Instant;
  /** When the state changed that the action is for. */
  readonly stateUpdatedAt: Instant;
  readonly fate: ActionFate;
  /** The end of the window that mutes the action or that delayed it. */
  readonly muteWindowEnd?: Instant;
}

/**
 * Writes the history line of an action. Recorded 2026: the data, and the summaries of actions that ran or failed (older
 * histories add `. Received error: "…"` to the latter); the summaries of suppressed and muted ones and the state `Muted` are
 * ours, though AWS says that it names the rule and counts the others.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/viewing-managing-muted-alarms.html
 */
export function actionHistoryItem(record: ActionRecord): AlarmHistoryItem {
  const { alarmName, alarmType, at, target, fate } = record;
  const data = {
    actionState: fate.state,
    stateUpdateTimestamp: record.stateUpdatedAt,
    notificationResource: target,
    publishedMessage: fate.state === 'Succeeded' ? (fate.publishedMessage ?? null) : null,
    error: fate.state === 'Failed' ? fate.error : null,
    muteWindowEndTimestamp: record.muteWindowEnd ?? null,
  };
  return {
    alarmName,
    alarmType,
    timestamp: at,
    type: 'Action',
    summary: summary(target, fate),
    data: JSON.stringify(data),
  };
}

function summary(target: string, fate: ActionFate): string {
  switch (fate.state) {
    case 'Succeeded':
      return `Successfully executed action ${target}`;
    case 'Failed':
      return `Failed to execute action ${target}`;
    case 'Suppressed':
      return `Suppressed action ${target}`;
    case 'Muted': {
      const others = fate.others > 0 ? ` and ${fate.others} other active mute rules` : '';
      return `Muted action ${target} by alarm mute rule ${fate.by}${others}`;
    }
    default:
      return fate satisfies never;
  }
}
