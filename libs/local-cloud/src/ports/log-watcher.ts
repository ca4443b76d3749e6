import type { Scope } from '../scope.ts';
import type { LogLine } from './log-sink.ts';
import { port } from './port.ts';

/** Is told of every batch of events that a log group takes in, in the group's own scope; CloudWatch provides it, for Contributor Insights. */
export const logWatcher = port<{
  observe(scope: Scope, group: { readonly name: string; readonly arn: string }, events: readonly LogLine[]): void;
}>('log-watcher');
