import type { Period } from '../values/period.ts';
import type { Value } from '../values/value.ts';

/** What a parameter takes. A timestamp arrives as epoch milliseconds; a value that cannot be read as the type is missing. */
export interface ArgumentTypes {
  readonly any: Value;
  readonly number: number;
  readonly string: string;
  readonly timestamp: number;
  readonly period: Period;
}

export type ParameterType = keyof ArgumentTypes;

export type ResultType = 'any' | 'boolean' | 'number' | 'string' | 'timestamp';

/** What a function may know besides its arguments. */
export interface CallContext {
  /** Epoch milliseconds at which the query was started. */
  readonly queryTime: number;
  /** The event's `@timestamp` in epoch milliseconds. */
  readonly timestamp: number | undefined;
}

/** A row of the function table; arity checks, messages, documentation and evaluation all come from it. */
export interface ScalarFunction {
  readonly name: string;
  readonly parameters: readonly ParameterType[];
  /** Parameters that may follow, each at most once. */
  readonly optional: readonly ParameterType[];
  /** The type of any number of further arguments. */
  readonly rest: ParameterType | undefined;
  readonly returns: ResultType;
  /** Takes missing arguments as they are; otherwise a missing argument makes the result missing. */
  readonly acceptsMissing: boolean;
  readonly summary: string;
  readonly page: string;
  readonly evaluate: (args: readonly unknown[], context: CallContext) => Value;
}

type Arguments<P extends readonly ParameterType[]> = { readonly [I in keyof P]: ArgumentTypes[P[I]] };

interface Declaration<
  P extends readonly ParameterType[],
  O extends readonly ParameterType[],
  R extends ParameterType = never,
> {
  readonly name: string;
  readonly parameters: P;
  readonly optional?: O;
  readonly rest?: R;
  readonly returns: ResultType;
  readonly acceptsMissing?: boolean;
  readonly summary: string;
  readonly evaluate: (
    args: readonly [...Arguments<P>, ...Partial<Arguments<O>>, ...ArgumentTypes[R][]],
    context: CallContext,
  ) => Value;
}

const page = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html';

/** Declares a function; the types of its arguments follow from its parameters. */
export function scalar<
  const P extends readonly ParameterType[],
  const O extends readonly ParameterType[] = [],
  R extends ParameterType = never,
>(declaration: Declaration<P, O, R>): ScalarFunction {
  return {
    acceptsMissing: false,
    optional: [],
    rest: undefined,
    page,
    ...declaration,
    evaluate: declaration.evaluate as ScalarFunction['evaluate'],
  };
}
