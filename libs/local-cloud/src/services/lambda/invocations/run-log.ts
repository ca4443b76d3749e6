import { logSink, type LogLine } from '../../../ports/log-sink.ts';
import type { Scope } from '../../../scope.ts';
import type { LogFormat, StoredFunction } from '../functions/function.ts';
import type { RunFigures } from './run-time.ts';

/** What Invoke's `LogType: Tail` gives, in bytes. */
const TAIL = 4096;

/** The log of one run: START, what the function wrote, END and REPORT. */
export class RunLog {
  private readonly scope: Scope;
  private readonly requestId: string;
  private readonly json: boolean;
  private readonly lines: LogLine[] = [];

  constructor(scope: Scope, requestId: string, format: LogFormat = 'Text') {
    this.scope = scope;
    this.requestId = requestId;
    this.json = format === 'JSON';
    if (this.json) this.addPlatform('platform.start', { requestId, version: '$LATEST' });
    else this.add(`START RequestId: ${requestId} Version: $LATEST`);
  }

  add(message: string): void {
    this.lines.push({ timestamp: this.scope.clock.now(), message });
  }

  /** What the runtime writes when a handler throws. */
  addFault(fault: { readonly errorType: string; readonly errorMessage: string }): void {
    const level = 'ERROR';
    const stack = [`${fault.errorType}: ${fault.errorMessage}`];
    const timestamp = new Date(this.scope.clock.now()).toISOString();
    if (this.json) {
      const message = { ...fault, stackTrace: stack };
      return this.add(JSON.stringify({ timestamp, level, requestId: this.requestId, message }));
    }
    this.add(`${timestamp}\t${this.requestId}\t${level}\tInvoke Error \t${JSON.stringify({ ...fault, stack })}`);
  }

  /** Adds the last lines. `fault` is what went wrong with the sandbox itself. */
  end(stored: StoredFunction, figures: RunFigures, fault?: string): void {
    const { durationMs, initMs, memoryMb } = figures;
    if (this.json) return this.addPlatform('platform.report', this.reportOf(stored, figures, fault));
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

  /** One of Lambda's own lines as JSON. @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html */
  private addPlatform(type: string, record: Readonly<Record<string, unknown>>): void {
    this.add(JSON.stringify({ time: new Date(this.scope.clock.now()).toISOString(), type, record }));
  }

  private reportOf(stored: StoredFunction, { durationMs, initMs, memoryMb }: RunFigures, fault?: string) {
    return {
      requestId: this.requestId,
      metrics: {
        durationMs: Number(durationMs.toFixed(2)),
        billedDurationMs: Math.ceil(durationMs + (initMs ?? 0)),
        memorySizeMB: stored.memorySize,
        maxMemoryUsedMB: memoryMb,
        initDurationMs: initMs === undefined ? undefined : Number(initMs.toFixed(2)),
      },
      status: statusOf(fault),
    };
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

/** The one word that a JSON report has for how a run ended. */
function statusOf(fault: string | undefined): 'error' | 'success' | 'timeout' {
  if (fault === undefined) return 'success';
  return /timeout/i.test(fault) ? 'timeout' : 'error';
}
