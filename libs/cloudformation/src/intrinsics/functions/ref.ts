import { templateError, formatError } from '../../stack-error.ts';
import { userGuide, type Intrinsic } from '../intrinsic.ts';
import { isPseudoParameter, pseudoParameter } from '../pseudo-parameters.ts';
import type { Scope } from '../scope.ts';
import type { Json } from '../../json.ts';
import type { Path } from '../../path.ts';

export const ref: Intrinsic = {
  name: 'Ref',
  summary: 'the value of a parameter, or the physical id of a resource',
  page: userGuide('intrinsic-function-reference-ref'),
  places: ['value', 'condition', 'rule'],
  check: (argument, path) => {
    if (typeof argument !== 'string') throw templateError('every Ref object must have a single String value.', path);
  },
  evaluate: (argument, { scope }, path) => refer(argument as string, scope, path),
};

/** Gives what a name stands for: a pseudo parameter, a parameter or a resource, in this order. */
export function refer(name: string, scope: Scope, path: Path): Json {
  if (isPseudoParameter(name)) return pseudoParameter(name, scope.pseudo);
  const value = scope.parameters.get(name)?.reference ?? scope.reference(name);
  if (value === undefined) {
    throw formatError(`Unresolved resource dependencies [${name}] in the Resources block of the template`, path);
  }
  return value;
}
