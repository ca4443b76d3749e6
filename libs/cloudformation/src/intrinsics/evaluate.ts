import { isList, isObject, type Json } from '../json.ts';
import { below, type Path } from '../path.ts';
import { notModelled, templateError } from '../stack-error.ts';
import { callOf, type Call, type Evaluation, type Intrinsic, type Place } from './intrinsic.ts';
import { refusedFunctions } from './refused.ts';
import type { Scope } from './scope.ts';
import { noValue } from './special-values.ts';
import { intrinsics } from './table.ts';

/**
 * Evaluates every intrinsic function in a value; what `AWS::NoValue` stands for is gone from the result.
 * Parts that wait for a resource come out as `knownAfterApply`.
 * @throws StackError in CloudFormation's words, with the path in the template
 */
export function evaluate(value: Json, scope: Scope, path: Path | undefined, place: Place = 'value'): Json {
  const evaluation: Evaluation = { scope, resolve: (inner, at) => walk(inner, at) };
  return walk(value, path);

  function walk(inner: Json, at: Path | undefined): Json {
    if (isList(inner))
      return inner.map((item, index) => walk(item, below(at, index))).filter((item) => item !== noValue);
    if (!isObject(inner)) return inner;
    const call = callOf(inner, at, place);
    return call ? intrinsicOf(call, place).evaluate(call.argument, evaluation, call.path) : walkMembers(inner, at);
  }

  function walkMembers(inner: Readonly<Record<string, Json>>, at: Path | undefined): Json {
    const members = Object.entries(inner).map(([key, item]) => [key, walk(item, below(at, key))] as const);
    return Object.fromEntries(members.filter(([, item]) => item !== noValue));
  }
}

/** Finds the row of a called function. @throws StackError for a name that nothing has, or in the wrong place */
export function intrinsicOf({ name, path }: Call, place: Place): Intrinsic {
  const intrinsic = intrinsics.get(name);
  if (intrinsic?.places.includes(place)) return intrinsic;
  const reason = refusedFunctions.get(name);
  if (reason !== undefined) throw notModelled(`${name} (${reason})`, path);
  if (intrinsic === undefined) throw templateError(`unknown function ${name}`, path);
  throw templateError(`${name} cannot be used in ${placeNames[place]}`, path);
}

const placeNames = { value: 'this place', condition: 'a condition', rule: 'a rule' } as const;
