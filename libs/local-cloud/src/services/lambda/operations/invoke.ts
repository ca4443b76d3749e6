import { operation } from '../../../operation.ts';
import type { Context } from '../../../scope.ts';
import { blob, integer, oneOf, string, travelling } from '../../../shapes/declare.ts';
import { invalidContent, payloadTooLarge } from '../faults.ts';
import { findFunction } from '../functions/find-function.ts';
import type { StoredFunction } from '../functions/function.ts';
import { enqueue } from '../invocations/event-queue.ts';
import { runFunction } from '../invocations/run-function.ts';
import { functionName, qualifier } from './inputs.ts';

const SYNCHRONOUS_LIMIT = 6_291_456;
const EVENT_LIMIT = 1_048_576;

/** Runs a function, now or later, or says whether it would. @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const invoke = operation({
  name: 'Invoke',
  http: { method: 'POST', path: '/2015-03-31/functions/{FunctionName}/invocations' },
  input: {
    FunctionName: functionName,
    InvocationType: travelling(oneOf('Event', 'RequestResponse', 'DryRun'), { header: 'X-Amz-Invocation-Type' }),
    LogType: travelling(oneOf('None', 'Tail'), { header: 'X-Amz-Log-Type' }),
    Payload: blob({ payload: true }),
    Qualifier: qualifier,
  },
  output: {
    StatusCode: integer({ status: true }),
    FunctionError: string({ header: 'X-Amz-Function-Error' }),
    LogResult: string({ header: 'X-Amz-Log-Result' }),
    ExecutedVersion: string({ header: 'X-Amz-Executed-Version' }),
    Payload: blob({ payload: true }),
  },
  async run(input, context) {
    const stored = findFunction(context, input.FunctionName, input.Qualifier);
    const type = input.InvocationType ?? 'RequestResponse';
    const payload = readPayload(input.Payload, type);
    switch (type) {
      case 'DryRun':
        return { StatusCode: 204 };
      case 'Event':
        enqueue(context, stored, { requestId: context.requestId, payload });
        return { StatusCode: 202, Payload: new Uint8Array() };
      case 'RequestResponse':
        return runNow(context, stored, { payload, tail: input.LogType === 'Tail' });
      default:
        return type satisfies never;
    }
  },
});

async function runNow(
  context: Context,
  stored: StoredFunction,
  { payload, tail }: { readonly payload: string; readonly tail: boolean },
): Promise<object> {
  const result = await runFunction(context, stored, { requestId: context.requestId, payload });
  return {
    StatusCode: 200,
    FunctionError: result.failed ? 'Unhandled' : undefined,
    LogResult: tail ? result.logTail() : undefined,
    ExecutedVersion: '$LATEST',
    Payload: new TextEncoder().encode(result.payload),
  };
}

function readPayload(bytes: Uint8Array | undefined, type: string): string {
  const limit = type === 'Event' ? EVENT_LIMIT : SYNCHRONOUS_LIMIT;
  if (bytes === undefined || bytes.length === 0) return '{}';
  if (bytes.length > limit) throw payloadTooLarge(bytes.length, type, limit);
  const text = new TextDecoder().decode(bytes);
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw invalidContent('the payload is no JSON text');
  }
}
