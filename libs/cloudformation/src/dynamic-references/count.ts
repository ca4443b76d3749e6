import { isList, isObject, type Json } from '../json.ts';
import { parseDynamicText } from './parse.ts';

/** Counts the dynamic references in all texts of a value. */
export function countDynamicReferences(value: Json): number {
  if (typeof value === 'string') return parseDynamicText(value).filter(({ kind }) => kind === 'reference').length;
  const items = isList(value) ? value : isObject(value) ? Object.values(value) : [];
  return items.reduce<number>((sum, item) => sum + countDynamicReferences(item), 0);
}
