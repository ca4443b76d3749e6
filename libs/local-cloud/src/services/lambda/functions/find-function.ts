import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { functionNotFound, invalidParameter } from '../faults.ts';
import { functions, type StoredFunction } from './function.ts';

/** Which function is meant, and where it is. */
interface Reference {
  readonly name: string;
  readonly qualifier: string | undefined;
  readonly region?: string;
  readonly account?: string;
}

/**
 * Finds a function by its name, its ARN, or the account and its name.
 *
 * @throws AwsError ResourceNotFoundException; also for every version but `$LATEST`, the only one there is
 */
export function findFunction(scope: Scope, reference: string, qualifier?: string): StoredFunction {
  const { name, qualifier: own, ...place } = parseReference(reference);
  const wanted = qualifier ?? own;
  const there = scope.in(place);
  const stored = there.state(functions).get(name);
  if (stored !== undefined && (wanted === undefined || wanted === '$LATEST')) return stored;
  throw functionNotFound(there.arn('lambda', `function:${name}`) + (wanted === undefined ? '' : `:${wanted}`));
}

/** The name of a new function. @throws AwsError InvalidParameterValueException */
export function newFunctionName(reference: string): string {
  const { name, qualifier } = parseReference(reference);
  if (qualifier !== undefined)
    throw invalidParameter('Derived qualifier from function name does not match input qualifier');
  return name;
}

function parseReference(reference: string): Reference {
  const arn = parseArn(reference);
  if (arn !== undefined) {
    const [, name = '', qualifier] = arn.resource.split(':');
    return { name, qualifier, region: arn.region, account: arn.account };
  }
  const parts = reference.split(':');
  if (parts[1] === 'function') return { account: parts[0]!, name: parts[2] ?? '', qualifier: parts[3] };
  return { name: parts[0]!, qualifier: parts[1] };
}
