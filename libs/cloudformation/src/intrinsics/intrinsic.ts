import type { Json } from '../json.ts';
import { below, type Path } from '../path.ts';
import { isKnown, knownAfterApply } from './special-values.ts';
import type { Scope } from './scope.ts';

/** Where a function may stand. */
export type Place = 'value' | 'condition' | 'rule';

/** What a function may use while it is evaluated. */
export interface Evaluation {
  readonly scope: Scope;
  /** Evaluates an argument. */
  readonly resolve: (value: Json, path: Path) => Json;
}

/** One intrinsic function: a row of the table. */
export interface Intrinsic {
  /** As templates spell it, `Fn::Join`. */
  readonly name: string;
  readonly summary: string;
  readonly page: string;
  readonly places: readonly Place[];
  /** Checks the shape of the arguments as written. @throws StackError in CloudFormation's words */
  readonly check: (argument: Json, path: Path) => void;
  readonly evaluate: (argument: Json, evaluation: Evaluation, path: Path) => Json;
}

/** Evaluates all arguments first; a value that waits for a resource makes the result wait for it too. */
export function strict(apply: (argument: Json, path: Path, scope: Scope) => Json): Intrinsic['evaluate'] {
  return (argument, { scope, resolve }, path) => {
    const value = resolve(argument, path);
    return isKnown(value) ? apply(value, path, scope) : knownAfterApply;
  };
}

export function userGuide(page: string): string {
  return `https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/${page}.html`;
}

/** A function call in a template: an object whose only member is `Ref` or begins with `Fn::`. */
export interface Call {
  readonly name: string;
  readonly argument: Json;
  readonly path: Path;
}

/** Recognises a function call; `Condition` is one only where conditions are. */
export function callOf(value: Readonly<Record<string, Json>>, path: Path | undefined, place: Place): Call | undefined {
  const keys = Object.keys(value);
  const name = keys[0];
  if (keys.length !== 1 || name === undefined) return undefined;
  const isCall = name.startsWith('Fn::') || name === 'Ref' || (name === 'Condition' && place !== 'value');
  return isCall ? { name, argument: value[name]!, path: below(path, name) } : undefined;
}
