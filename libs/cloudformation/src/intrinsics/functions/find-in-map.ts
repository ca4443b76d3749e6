import { isList, isObject, isScalar, member, type Json } from '../../json.ts';
import { below } from '../../path.ts';
import { notModelled, templateError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { userGuide, type Intrinsic } from '../intrinsic.ts';
import { isKnown, knownAfterApply } from '../special-values.ts';

export const findInMap: Intrinsic = {
  name: 'Fn::FindInMap',
  summary: 'a value of a mapping by its two keys; with AWS::LanguageExtensions, a default',
  page: userGuide('intrinsic-function-reference-findinmap'),
  places: ['value', 'condition', 'rule'],
  check: (argument, path) => {
    const extended = isList(argument) && argument.length === 4 && defaultOf(argument) !== undefined;
    if (isList(argument) && (argument.length === 3 || extended) && argument.slice(0, 3).every(mayBeText)) return;
    throw templateError(
      'every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value',
      path,
    );
  },
  evaluate: (argument, { scope, resolve }, path) => {
    const parts = argument as readonly Json[];
    const fallback = defaultOf(parts);
    if (fallback !== undefined && !scope.languageExtensions) {
      throw notModelled('DefaultValue of Fn::FindInMap without the transform AWS::LanguageExtensions', path);
    }
    const keys = parts.slice(0, 3).map((part, at) => resolve(part, below(path, at)));
    if (!keys.every(isKnown)) return knownAfterApply;
    const [map, first, second] = keys.map((key) => (isScalar(key) ? String(key) : ''));
    const value = scope.mappings.get(map!)?.get(first!)?.get(second!);
    if (value !== undefined) return value;
    if (fallback !== undefined) return resolve(fallback, below(path, 3));
    throw templateError(`Unable to get mapping for ${map}::${first}::${second}`, path);
  },
};

function defaultOf(argument: readonly Json[]): Json | undefined {
  const options = argument[3];
  return isObject(options) ? member(options, 'DefaultValue') : undefined;
}
