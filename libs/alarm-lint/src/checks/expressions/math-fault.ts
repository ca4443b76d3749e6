import { linkMath, MathError, parseMath, type MathExpression } from '@shopwatch/cloudwatch';
import type { Alarm, MathUse } from '../../model/alarm.ts';

/** What is wrong with an alarm's expressions, and with which of them. */
export interface MathFault {
  readonly use: MathUse;
  readonly error: MathError;
}

/** Finds the first fault in the expressions of an alarm: syntax, unknown ids and functions, types, a scalar result. */
export function mathFault({ expressions, metrics }: Alarm): MathFault | undefined {
  const parsed = new Map<string, MathExpression>();
  for (const use of expressions) {
    const result = attempt(() => parseMath(use.expression));
    if (result instanceof MathError) {
      if (isUnmodelled(result)) return undefined;
      return { use, error: result };
    }
    parsed.set(use.id, result);
  }
  const metricIds = metrics.flatMap(({ id }) => (id === undefined ? [] : [id]));
  for (const use of expressions) {
    const result = attempt(() => linkMath([use.id], { metricIds, expressions: parsed }));
    if (result instanceof MathError && !isUnmodelled(result)) return { use, error: result };
  }
  return undefined;
}

/** What CloudWatch takes and the engine does not know says nothing: Metrics Insights queries, functions of other services. */
function isUnmodelled({ code, message }: MathError): boolean {
  return code === 'not-modelled' || (code === 'unknown-function' && message.includes("'LAMBDA'"));
}

function attempt<Result>(run: () => Result): MathError | Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
}
