import { isObject, type JsonObject } from '../body/shape.ts';

/** Readers of members whose shape was checked before; an absent member reads as the default. */
export const textOf = (object: JsonObject, key: string): string | undefined =>
  typeof object[key] === 'string' ? object[key] : undefined;

export const numberOf = (object: JsonObject, key: string): number | undefined =>
  typeof object[key] === 'number' ? object[key] : undefined;

export const objectOf = (object: JsonObject, key: string): JsonObject => (isObject(object[key]) ? object[key] : {});

export const listOf = (object: JsonObject, key: string): readonly unknown[] =>
  Array.isArray(object[key]) ? object[key] : [];

export const objectsOf = (object: JsonObject, key: string): readonly JsonObject[] =>
  listOf(object, key).filter(isObject);

export const textsOf = (object: JsonObject, key: string): readonly string[] =>
  listOf(object, key).filter((entry) => typeof entry === 'string');
