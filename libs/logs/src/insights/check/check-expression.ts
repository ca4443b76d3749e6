import type { CallExpression, Expression, Range } from '../ast.ts';
import { MalformedQueryError } from '../errors.ts';
import type { AggregateFunction } from '../functions/aggregate.ts';
import type { ParameterType, ScalarFunction } from '../functions/function.ts';
import { aggregateFunctions } from '../functions/aggregate.ts';
import { findAggregate, findScalar, isOtherFunction } from '../functions/table.ts';
import { compilePattern } from '../pattern.ts';
import { periodOf, unitNames } from '../values/period.ts';
import { childrenOf } from './walk.ts';

/** Where an expression stands: aggregates belong into `stats`, and not into one another. */
export type Place = 'plain' | 'stats' | 'aggregate';

/** Refuses unknown functions, wrong arguments, aggregates out of place and regexes that do not compile. */
export function checkExpression(expression: Expression, place: Place): void {
  switch (expression.type) {
    case 'call':
      return checkCall(expression, place);
    case 'period':
    case 'star':
      return invalid(
        `${expression.type === 'star' ? '*' : 'a period'} can only be the argument of a function`,
        expression.range,
      );
    case 'like':
      if (expression.pattern.type === 'regex') compilePattern(expression.pattern);
      return checkExpression(expression.subject, place);
    default:
      for (const child of childrenOf(expression)) checkExpression(child, place);
  }
}

function checkCall(call: CallExpression, place: Place): void {
  const aggregate = findAggregate(call.name);
  const scalar = findScalar(call.name);
  if (aggregate) return checkAggregate(call, aggregate, place);
  if (scalar) return checkScalar(call, scalar, place);
  if (isOtherFunction(call.name)) {
    throw new MalformedQueryError(`the function ${call.name} is not modelled`, {
      kind: 'not-modelled',
      range: call.range,
    });
  }
  invalid(`there is no function ${call.name}`, call.range);
}

function checkScalar(call: CallExpression, { name, parameters, optional, rest }: ScalarFunction, place: Place): void {
  const types = [...parameters, ...optional];
  const least = parameters.length;
  const most = rest ? Infinity : types.length;
  if (call.args.length < least || call.args.length > most) {
    const count = most === Infinity ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
    wrongCount(call, name, `${count} ${count.endsWith('1') ? 'argument' : 'arguments'}`);
  }
  call.args.forEach((arg, index) => checkArgument(arg, types[index] ?? rest ?? 'any', name, place));
}

function checkArgument(arg: Expression, type: ParameterType, name: string, place: Place): void {
  if (type !== 'period') return checkExpression(arg, place);
  if (arg.type !== 'period') invalid(`${name} takes a period such as 5m`, arg.range);
  else if (!periodOf(arg.amount, arg.unit)) {
    invalid(`${arg.amount}${arg.unit} is no period; give a whole number and one of ${unitNames}`, arg.range);
  }
}

function checkAggregate(call: CallExpression, { name, takes }: AggregateFunction, place: Place): void {
  if (place === 'plain') invalid(`${name} is an aggregate and can only be used in stats`, call.range);
  if (place === 'aggregate') invalid(`${name} cannot be inside another aggregate`, call.range);
  const [first, second] = call.args;
  const counts = { rows: [0, 1], field: [1, 1], percentile: [2, 2] } as const;
  const [least, most] = counts[takes];
  if (call.args.length < least || call.args.length > most) {
    const wanted = { rows: 'a field or *', field: '1 argument', percentile: '2 arguments' } as const;
    wrongCount(call, name, wanted[takes]);
  }
  if (first && !(takes === 'rows' && first.type === 'star')) checkExpression(first, 'aggregate');
  if (second && !isPercent(second)) invalid('the second argument of pct is a number from 0 to 100', second.range);
}

function wrongCount({ args, range }: CallExpression, name: string, wanted: string): never {
  return invalid(`${name} takes ${wanted}, got ${args.length}`, range);
}

function isPercent(expression: Expression): boolean {
  if (expression.type !== 'literal' || typeof expression.value !== 'number') return false;
  return expression.value >= 0 && expression.value <= 100;
}

/** The names of all aggregates, for messages. */
export const aggregateNames = aggregateFunctions.map(({ name }) => name).join(', ');

export function invalid(message: string, range: Range): never {
  throw new MalformedQueryError(message, { kind: 'invalid', range });
}
