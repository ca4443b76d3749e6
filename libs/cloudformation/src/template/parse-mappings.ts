import { isList, isObject, isScalar, type Json, type JsonObject } from '../json.ts';
import { pathOf, type Path } from '../path.ts';
import { formatError } from '../stack-error.ts';
import { entriesOf, type Entry } from './section.ts';
import type { Mapping } from './template.ts';

/** Reads mappings: two levels of keys, then text, a number, a boolean or a list of them; no functions. */
export function parseMappings(value: Json | undefined): ReadonlyMap<string, Mapping> {
  return new Map(entriesOf('Mappings', 'Mappings', value).map((entry) => [entry.name, readMapping(entry)]));
}

function readMapping({ name, value }: Entry): Mapping {
  return new Map(
    Object.entries(value).map(([key, attributes]) => {
      if (!isObject(attributes))
        throw formatError(`Every Mappings member ${key} must be a map`, pathOf('Mappings', name));
      return [key, readAttributes(pathOf('Mappings', name, key), attributes)];
    }),
  );
}

function readAttributes(path: Path, attributes: JsonObject): ReadonlyMap<string, Json> {
  for (const [key, value] of Object.entries(attributes)) {
    if (!/^[A-Za-z0-9]+$/.test(key)) {
      throw formatError(`Mappings attribute name '${key}' must contain only alphanumeric characters.`, path);
    }
    const plain = isScalar(value) || (isList(value) && value.every(isScalar));
    if (!plain) throw formatError('Every Mappings attribute must be a String or a List.', path);
  }
  return new Map(Object.entries(attributes));
}
