import type { Scope } from '../../../scope.ts';
import { invalidParameter } from '../faults.ts';
import { LEAST_UNRESERVED, unreserved } from '../invocations/concurrency.ts';
import { change, type StoredFunction } from './function.ts';

/**
 * Keeps so many runs at once for one function, and lets it have no more. Undefined ends it.
 *
 * @throws AwsError InvalidParameterValueException when too little would be left for all others
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
export function reserveConcurrency(scope: Scope, stored: StoredFunction, reserved: number | undefined): StoredFunction {
  if (reserved !== undefined && unreserved(scope, stored.name) - reserved < LEAST_UNRESERVED) {
    throw invalidParameter(
      "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    );
  }
  return change(scope, stored, { reservedConcurrency: reserved });
}
