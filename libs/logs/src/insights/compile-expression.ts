import type { ArithmeticOperator, CallExpression, Expression, Pattern } from './ast.ts';
import { testRegex } from '../regex/regex.ts';
import type { CallContext, ParameterType, ScalarFunction } from './functions/function.ts';
import { findScalar } from './functions/table.ts';
import { compilePattern } from './pattern.ts';
import { readField } from './records/row.ts';
import type { Row } from './records/row.ts';
import { areEqual, compare } from './values/compare.ts';
import { periodOf } from './values/period.ts';
import { isTrue, toNumber, toText } from './values/value.ts';
import type { Value } from './values/value.ts';

/** Computes an expression for a row. */
export type Evaluator = (row: Row) => Value;

/** What compilation needs to know. */
export interface CompileContext {
  /** Epoch milliseconds at which the query was started. */
  readonly queryTime: number;
  /** The aggregate calls of a `stats` column; the nth one reads the row's nth aggregate. */
  readonly aggregates?: readonly CallExpression[];
}

/** Turns a checked expression into a function of a row, so that regexes and lookups are done once per query. */
export function compileExpression(expression: Expression, context: CompileContext): Evaluator {
  const compile = (part: Expression): Evaluator => compileExpression(part, context);
  switch (expression.type) {
    case 'field':
      return (row) => readField(row, expression.name);
    case 'literal':
      return () => expression.value;
    case 'star':
    case 'period':
      return () => undefined;
    case 'call':
      return compileCall(expression, context);
    case 'negative':
      return calculation(compile(expression.operand), () => -1, '*');
    case 'arithmetic':
      return calculation(compile(expression.left), compile(expression.right), expression.operator);
    case 'comparison': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (row) => compare(expression.operator, left(row), right(row));
    }
    case 'like': {
      const [subject, matches] = [compile(expression.subject), matcher(expression.pattern)];
      return (row) => matches(subject(row)) !== expression.negated;
    }
    case 'in': {
      const subject = compile(expression.subject);
      return (row) => {
        const value = subject(row);
        return expression.values.some((entry) => areEqual(value, entry.value)) !== expression.negated;
      };
    }
    case 'not': {
      const operand = compile(expression.operand);
      return (row) => !isTrue(operand(row));
    }
    case 'and': {
      const operands = expression.operands.map(compile);
      return (row) => operands.every((operand) => isTrue(operand(row)));
    }
    case 'or': {
      const operands = expression.operands.map(compile);
      return (row) => operands.some((operand) => isTrue(operand(row)));
    }
    default:
      return expression satisfies never;
  }
}

function matcher(pattern: Pattern): (value: Value) => boolean {
  if (pattern.type === 'text') return (value) => toText(value)?.includes(pattern.text) ?? false;
  const regex = compilePattern(pattern);
  return (value) => {
    const text = toText(value);
    return text !== undefined && testRegex(regex, text);
  };
}

function calculation(left: Evaluator, right: Evaluator, operator: ArithmeticOperator): Evaluator {
  return (row) => {
    const a = toNumber(left(row));
    const b = toNumber(right(row));
    return a === undefined || b === undefined ? undefined : finite(calculate(operator, a, b));
  };
}

function calculate(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '^':
      return a ** b;
    default:
      return operator satisfies never;
  }
}

/** Drops what is no number, such as a division by 0; AWS does not say what becomes of it. */
function finite(value: number): Value {
  return Number.isFinite(value) ? value : undefined;
}

function compileCall(call: CallExpression, context: CompileContext): Evaluator {
  const slot = context.aggregates?.indexOf(call) ?? -1;
  if (slot >= 0) return (row) => row.aggregates[slot];
  const declared = findScalar(call.name);
  if (!declared) throw new TypeError(`${call.name} has not been checked`);
  const args = call.args.map((arg, index) => compileArgument(arg, typeAt(declared, index), context));
  return (row) => {
    const values: unknown[] = [];
    for (const arg of args) {
      const value = arg(row);
      if (value === undefined && !declared.acceptsMissing) return undefined;
      values.push(value);
    }
    const result = declared.evaluate(values, callContext(row, context));
    return typeof result === 'number' ? finite(result) : result;
  };
}

function callContext(row: Row, { queryTime }: CompileContext): CallContext {
  return { queryTime, timestamp: toNumber(readField(row, '@timestamp')) };
}

function typeAt({ parameters, optional, rest }: ScalarFunction, index: number): ParameterType {
  return [...parameters, ...optional][index] ?? rest ?? 'any';
}

function compileArgument(arg: Expression, type: ParameterType, context: CompileContext): (row: Row) => unknown {
  if (arg.type === 'period') {
    const period = periodOf(arg.amount, arg.unit);
    return () => period;
  }
  const value = compileExpression(arg, context);
  switch (type) {
    case 'number':
    case 'timestamp':
      return (row) => toNumber(value(row));
    case 'string':
      return (row) => toText(value(row));
    case 'any':
    case 'period':
      return value;
    default:
      return type satisfies never;
  }
}
