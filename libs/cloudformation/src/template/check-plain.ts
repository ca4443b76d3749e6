import { isList, isObject, type Json } from '../json.ts';
import { below, printPath, type Path } from '../path.ts';
import { formatError, validationError } from '../stack-error.ts';
import { templateLimits } from './limits.ts';

/**
 * Checks that a template is plain data without nulls and not too deep to walk.
 * @throws StackError that names the place
 */
export function checkPlain(value: unknown, path: Path | undefined, depth = 0): asserts value is Json {
  if (value === null || value === undefined) {
    throw validationError(`[${printPath(path)}] 'null' values are not allowed in templates`, path);
  }
  if (depth > templateLimits.depth)
    throw formatError(`[${printPath(path)}] nests deeper than ${depth - 1} levels`, path);
  if (isList(value)) value.forEach((item, index) => checkPlain(item, below(path, index), depth + 1));
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) checkPlain(item, below(path, key), depth + 1);
  } else if (!['string', 'number', 'boolean'].includes(typeof value)) {
    throw formatError(`[${printPath(path)}] is neither text, a number, true or false, a list nor a map`, path);
  }
}
