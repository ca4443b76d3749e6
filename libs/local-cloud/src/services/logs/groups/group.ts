import type { MetricFilter } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { LogStream } from '../streams/stream.ts';
import type { SubscriptionFilter } from '../subscriptions/subscription-filter.ts';

/** What a log group can do; the cheap class can do less. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html */
export type LogGroupClass = 'INFREQUENT_ACCESS' | 'STANDARD';

/** A log group with all that is in it. */
export interface LogGroup {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly logClass: LogGroupClass;
  /** Undefined keeps events for ever. */
  retentionInDays: number | undefined;
  /** The ARN of a key. */
  kmsKeyId: string | undefined;
  readonly tags: Map<string, string>;
  readonly streams: Map<string, LogStream>;
  metricFilters: readonly MetricFilter[];
  readonly subscriptions: Map<string, SubscriptionFilter>;
}

/** The log groups of a region, by name. */
const groups = stateSlot('logs.groups', { empty: () => new Map<string, LogGroup>() });

/** The log groups here. */
export function groupsOf(scope: Scope): Map<string, LogGroup> {
  return scope.state(groups);
}

/** The ARN of a log group; policies and old operations want it with `:*` at its end, for its streams. */
export function groupArn(scope: Scope, name: string): string {
  return scope.arn('logs', `log-group:${name}`);
}
