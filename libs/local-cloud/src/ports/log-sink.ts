import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Takes lines of log; the group and the stream come into being when they are missing. CloudWatch Logs provides it. */
export const logSink = port<{
  append(scope: Scope, to: { readonly group: string; readonly stream: string }, events: readonly LogLine[]): void;
}>('log-sink');

/** One line at a moment (epoch milliseconds). */
export interface LogLine {
  readonly timestamp: number;
  readonly message: string;
}
