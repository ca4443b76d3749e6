import { aggregateFunctions } from './aggregate.ts';
import type { AggregateFunction } from './aggregate.ts';
import { datetimeFunctions } from './datetime.ts';
import type { ScalarFunction } from './function.ts';
import { generalFunctions } from './general.ts';
import { ipFunctions } from './ip.ts';
import { numericFunctions } from './numeric.ts';
import { stringFunctions } from './string.ts';

/** The functions for any expression. */
export const scalarFunctions: readonly ScalarFunction[] = [
  ...numericFunctions,
  ...stringFunctions,
  ...datetimeFunctions,
  ...ipFunctions,
  ...generalFunctions,
];

/** The functions that AWS has and this engine does not model. */
const otherFunctions: ReadonlySet<string> = new Set(
  (
    'base64decode base64encode case count_over_time endswith haversine histogram if ipv4tonumber isprivateip ispublicip ' +
    'isreservedip jsonparse jsonstringify md5 offset rate regex_replace round sha256 split startswith sum_over_time ' +
    'todouble toint tolong tonumber urldecode urlencode values'
  ).split(' '),
);

const scalars = byName(scalarFunctions);
const aggregates = byName(aggregateFunctions);

/** Finds a function by its name in any case, as AWS does. */
export function findScalar(name: string): ScalarFunction | undefined {
  return scalars.get(name.toLowerCase());
}

export function findAggregate(name: string): AggregateFunction | undefined {
  return aggregates.get(name.toLowerCase());
}

/** Tells whether AWS has a function of that name which this engine lacks. */
export function isOtherFunction(name: string): boolean {
  return otherFunctions.has(name.toLowerCase());
}

function byName<F extends { readonly name: string }>(functions: readonly F[]): ReadonlyMap<string, F> {
  return new Map(functions.map((entry) => [entry.name.toLowerCase(), entry]));
}
