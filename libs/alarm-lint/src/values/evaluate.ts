import type { Json } from '@shopwatch/cloudformation';
import { dynamicText } from './dynamic-text.ts';
import { functions } from './functions.ts';
import { isList, isObject } from './json.ts';
import { noValue, type Scope } from './scope.ts';

/** Replaces every function of a template by its value, or by a text that stands for it. */
export function evaluate(value: Json, scope: Scope): Json {
  const result = evaluated(value, scope);
  return result === noValue ? null : result;
}

/** As `evaluate`, with the members and items left out that have no value. */
export function evaluated(value: Json, scope: Scope): Json | typeof noValue {
  if (typeof value === 'string') return dynamicText(value, scope);
  if (isList(value)) return value.map((item) => evaluated(item, scope)).filter((item) => item !== noValue);
  if (!isObject(value)) return value;
  const [[name, argument] = [], ...others] = Object.entries(value);
  if (name !== undefined && others.length === 0) {
    const called = functions[name];
    if (called) return called(argument!, scope);
    if (name.startsWith('Fn::')) return scope.unknown(name.slice(4));
  }
  return members(value, scope);
}

function members(value: Readonly<Record<string, Json>>, scope: Scope): Json {
  const result: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value)) {
    const found = evaluated(inner, scope);
    if (found !== noValue) result[key] = found;
  }
  return result;
}
