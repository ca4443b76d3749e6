import { isList, isObject, isScalar, type Json } from '../json.ts';

/** Tells whether an argument may turn out to be text: text, a number, a boolean or a function call. */
export function mayBeText(value: Json | undefined): boolean {
  return value !== undefined && (isScalar(value) || isCall(value));
}

/** Tells whether an argument may turn out to be a list: a list or a function call. */
export function mayBeList(value: Json | undefined): boolean {
  return value !== undefined && (isList(value) || isCall(value));
}

export function isCall(value: Json): boolean {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0] === 'Condition' || keys[0]!.startsWith('Fn::'));
}

export function isNonEmptyText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
