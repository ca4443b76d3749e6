import { isObject, type Json } from '../json.ts';
import { below, pathOf } from '../path.ts';
import { formatError } from '../stack-error.ts';
import { checkName } from './section.ts';

/** Reads the named conditions; each is one condition function. */
export function parseConditions(value: Json | undefined): ReadonlyMap<string, Json> {
  if (value === undefined) return new Map();
  if (!isObject(value)) throw formatError('Conditions must be an object.', pathOf('Conditions'));
  for (const [name, condition] of Object.entries(value)) {
    const path = below(pathOf('Conditions'), name);
    checkName('Conditions', name, path);
    if (!isObject(condition)) throw formatError('Any Conditions member must be an object.', path);
  }
  return new Map(Object.entries(value));
}
