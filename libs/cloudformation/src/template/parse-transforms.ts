import { isList, isObject, type Json } from '../json.ts';
import { pathOf } from '../path.ts';
import { formatError, notModelled, validationError } from '../stack-error.ts';

/** The one macro that is modelled: defaults of Fn::FindInMap, Fn::Length and Fn::ToJsonString. */
export const languageExtensions = 'AWS::LanguageExtensions';

/** Reads the macros that a template asks for; any but AWS::LanguageExtensions is refused by name. */
export function parseTransforms(value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  const names = (isList(value) ? value : [value]).map(nameOf);
  const stranger = names.find((name) => name !== languageExtensions);
  if (stranger !== undefined) throw notModelled(`the transform ${stranger}`, pathOf('Transform'));
  return names;
}

function nameOf(transform: Json): string {
  if (typeof transform === 'string') return transform;
  if (!isObject(transform)) throw formatError('Transform must be a string, an object or a list of them.');
  const name = transform['Name'];
  if (typeof name !== 'string') throw validationError('Key Name of transform definition must be a string.');
  return name;
}
