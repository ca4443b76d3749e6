import { isList, isObject, type Json } from '../json.ts';

/** What `Ref: AWS::NoValue` gives: the member or item that holds it goes away. Known by identity. */
export const noValue: Json = Object.freeze({ Ref: 'AWS::NoValue' });

/** What stands for a value that exists only once a resource does. Known by identity; any function of it is it again. */
export const knownAfterApply: Json = Object.freeze({ changeSet: 'KNOWN_AFTER_APPLY' });

/** How CloudFormation writes a value that is known after apply (recorded 2025). */
export const knownAfterApplyText = '{{changeSet:KNOWN_AFTER_APPLY}}';

/** Tells whether no part of a value waits for a resource. */
export function isKnown(value: Json): boolean {
  if (value === knownAfterApply) return false;
  if (isList(value)) return value.every(isKnown);
  return !isObject(value) || Object.values(value).every(isKnown);
}

/** Puts CloudFormation's text in the place of values that wait for a resource. */
export function writeUnknown(value: Json): Json {
  if (value === knownAfterApply) return knownAfterApplyText;
  if (isList(value)) return value.map(writeUnknown);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writeUnknown(item)]));
}
