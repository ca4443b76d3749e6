import { logSink, type LogLine } from '../../../ports/log-sink.ts';
import type { Scope } from '../../../scope.ts';
import type { StoredFunction } from '../functions/function.ts';
import type { RunFigures } from './run-time.ts';

/** What Invoke's `LogType: Tail` gives, in bytes. */
const TAIL = 4096;

/** The log of one run: START, what the function wrote, END and REPORT. */
export class RunLog {
  private readonly scope: Scope;
  private readonly requestId: string;
  private readonly lines: LogLine[] = [];

  constructor(scope: Scope, requestId: string) {
    this.scope = scope;
    this.requestId = requestId;
    this.add(`START RequestId: ${requestId} Version: $LATEST`);
  }

  add(message: string): void {
    this.lines.push({ timestamp: this.scope.clock.now(), message });
  }

  /** What the runtime writes when a handler throws. */
  addFault(fault: { readonly errorType: string; readonly errorMessage: string }): void {
    const head = `${new Date(this.scope.clock.now()).toISOString()}\t${this.requestId}\tERROR\tInvoke Error \t`;
    this.add(head + JSON.stringify({ ...fault, stack: [`${fault.errorType}: ${fault.errorMessage}`] }));
  }

  /** Adds the last lines. `fault` is what went wrong with the sandbox itself. */
  end(stored: StoredFunction, { durationMs, initMs, memoryMb }: RunFigures, fault?: string): void {
    this.add(`END RequestId: ${this.requestId}`);
    const parts = [
      `REPORT RequestId: ${this.requestId}`,
      `Duration: ${durationMs.toFixed(2)} ms`,
      `Billed Duration: ${Math.ceil(durationMs + (initMs ?? 0))} ms`,
      `Memory Size: ${stored.memorySize} MB`,
      `Max Memory Used: ${memoryMb} MB`,
      ...(initMs === undefined ? [] : [`Init Duration: ${initMs.toFixed(2)} ms`]),
      ...(fault === undefined ? [] : [fault]),
    ];
    this.add(`${parts.join('\t')}\t`);
  }

  /** Hands it to Logs. A sink that fails is no reason for a function to fail. */
  deliver(group: string, stream: string): void {
    try {
      this.scope.port(logSink).append(this.scope, { group, stream }, this.lines);
    } catch (cause) {
      this.scope.log({ level: 'error', message: 'log of a function lost', fields: { stack: (cause as Error).stack } });
    }
  }

  /** The last 4 KiB, in Base64. */
  tail(): string {
    const bytes = Buffer.from(this.lines.map(({ message }) => `${message}\n`).join(''));
    return bytes.subarray(Math.max(0, bytes.length - TAIL)).toString('base64');
  }
}
