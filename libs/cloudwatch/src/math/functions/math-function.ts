import type { CallNode } from '../ast.ts';
import type { Frame } from '../frame.ts';
import type { MathType, ParameterType } from '../types.ts';
import type { Value } from '../value.ts';

/** One way to call a function. */
export interface Signature {
  readonly parameters: readonly ParameterType[];
  readonly returns: MathType;
  /** True when the value at one slot depends on nothing but the arguments at that slot and its time. */
  readonly elementWise: boolean;
}

/** A row of the function table: everything the checker, the evaluator, the docs page and completion know about a function. */
export interface MathFunction {
  readonly name: string;
  readonly signatures: readonly Signature[];
  /** One line for people. */
  readonly summary: string;
  /** The AWS page that defines the function. */
  readonly page: string;
  /** Why AWS warns against the function in alarms, which read more datapoints than EvaluationPeriods. */
  readonly alarmWarning?: string;
  /** Complains about arguments whose types are right and whose values are not. */
  readonly validate?: (call: CallNode, source: string) => void;
  evaluate(args: readonly Value[], frame: Frame, call: CallNode): Value;
}

/** A function of AWS's that is refused by name. */
export interface RefusedFunction {
  readonly name: string;
  readonly page: string;
  /** Why, and what to use instead. */
  readonly refused: string;
}

export const metricMathPage =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list';

/** AWS's advice for functions over all datapoints. */
export const extraDatapoints =
  'an alarm reads more datapoints than EvaluationPeriods, and the result depends on all of them';

/** A signature whose result at a slot depends only on that slot. */
export function perSlot(parameters: readonly ParameterType[], returns: MathType): Signature {
  return { parameters, returns, elementWise: true };
}

/** A signature whose result depends on more than one slot. */
export function acrossSlots(parameters: readonly ParameterType[], returns: MathType): Signature {
  return { parameters, returns, elementWise: false };
}
