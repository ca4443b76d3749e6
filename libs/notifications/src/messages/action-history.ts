import type { JsonObject } from '../json/value.ts';

/** How one action of an alarm went. */
export interface ActionRun {
  /** ARN of the action. */
  readonly resource: string;
  readonly outcome:
    | { readonly kind: 'succeeded'; readonly publishedMessage?: string }
    | { readonly kind: 'failed'; readonly error: string }
    | { readonly kind: 'suppressed' };
  /** When the state changed, epoch milliseconds. */
  readonly stateUpdatedAt: number;
  /** When the mute window that held the action back ends, epoch milliseconds. */
  readonly muteWindowEndsAt?: number;
}

/** An `Action` item of an alarm's history: its summary and its data, a JSON text (recorded 2026). */
export interface ActionHistoryItem {
  readonly HistorySummary: string;
  readonly HistoryData: string;
}

/**
 * Makes the history item of an action; texts published to a topic are kept with it. The summary of a suppressed action is
 * ours: the recordings tell only its data.
 */
export function actionHistoryItem(run: ActionRun): ActionHistoryItem {
  const { verb, state, message, error } = words(run.outcome);
  const data: JsonObject = {
    actionState: state,
    stateUpdateTimestamp: run.stateUpdatedAt,
    notificationResource: run.resource,
    publishedMessage: message,
    error,
    muteWindowEndTimestamp: run.muteWindowEndsAt ?? null,
  };
  return { HistorySummary: `${verb} action ${run.resource}`, HistoryData: JSON.stringify(data) };
}

interface Words {
  readonly verb: string;
  readonly state: string;
  readonly message: string | null;
  readonly error: string | null;
}

function words(outcome: ActionRun['outcome']): Words {
  switch (outcome.kind) {
    case 'succeeded':
      return {
        verb: 'Successfully executed',
        state: 'Succeeded',
        message: outcome.publishedMessage ?? null,
        error: null,
      };
    case 'failed':
      return { verb: 'Failed to execute', state: 'Failed', message: null, error: outcome.error };
    case 'suppressed':
      return { verb: 'Suppressed', state: 'Suppressed', message: null, error: null };
    default:
      return outcome satisfies never;
  }
}
