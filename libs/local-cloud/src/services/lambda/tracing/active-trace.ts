import { traceRecorder } from '../../../ports/trace-recorder.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import type { StoredFunction } from '../functions/function.ts';

/** The trace that one run of a function is in. */
export interface ActiveTrace {
  /** What the function finds in `_X_AMZN_TRACE_ID`. */
  readonly header: string;
  /** Sends what Lambda itself has to say of the run. */
  end(run: { readonly requestId: string; readonly durationMs: number; readonly failed: boolean }): void;
}

/** The second in which the last request of each function was kept, by ARN. */
const kept = stateSlot('lambda.traced-seconds', { empty: () => new Map<string, number>() });

/** Of 256 requests beyond one a second so many are kept: 5 %. */
const KEPT_OF_256 = 13;

/**
 * Begins the trace of a run, undefined where the function is not traced actively. Lambda keeps one request a second and 5 % of the others,
 * and no sampling rule changes that.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
 */
export function beginTrace(scope: Scope, stored: StoredFunction): ActiveTrace | undefined {
  if (stored.tracingMode !== 'Active') return undefined;
  const began = scope.clock.now() / 1000;
  const traceId = `1-${Math.floor(began).toString(16).padStart(8, '0')}-${scope.ids.hex(24)}`;
  const [service, run] = [scope.ids.hex(16), scope.ids.hex(16)];
  const sampled = isSampled(scope, stored, Math.floor(began));
  return {
    header: `Root=${traceId};Parent=${run};Sampled=${sampled ? 1 : 0}`,
    end({ requestId, durationMs, failed }) {
      if (!sampled) return;
      const span = { trace_id: traceId, name: stored.name, start_time: began, end_time: began + durationMs / 1000 };
      const fault = failed ? { fault: true } : {};
      const aws = { request_id: requestId, function_arn: stored.arn, account_id: scope.account };
      const segments = [
        { ...span, id: service, origin: 'AWS::Lambda', resource_arn: stored.arn, aws, ...fault },
        { ...span, id: run, parent_id: service, origin: 'AWS::Lambda::Function', aws, ...fault },
      ];
      scope.port(traceRecorder).record(
        scope,
        segments.map((segment) => JSON.stringify(segment)),
      );
    },
  };
}

function isSampled(scope: Scope, { arn }: StoredFunction, second: number): boolean {
  const seconds = scope.state(kept);
  if (seconds.get(arn) === second) return parseInt(scope.ids.hex(2), 16) < KEPT_OF_256;
  seconds.set(arn, second);
  return true;
}
