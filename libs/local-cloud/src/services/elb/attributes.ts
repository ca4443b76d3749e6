import { list, string, structure } from '../../shapes/declare.ts';
import { invalid } from './faults.ts';

/** Attributes as requests and resources hold them. */
export const attributesIn = list(structure({ Key: string(), Value: string() }));

/** An attribute of a request. */
export interface AttributeSetting {
  readonly Key?: string;
  readonly Value?: string;
}

/** Attributes with what each is by default, and what it may be: a switch, or a number within limits; all else takes any text. */
export type AttributeTable = Readonly<Record<string, AttributeRule>>;

export interface AttributeRule {
  readonly usual: string;
  readonly switch?: true;
  readonly within?: readonly [least: number, most: number];
}

/** Every attribute as it is when nobody said otherwise. */
export function usualAttributes(table: AttributeTable): Map<string, string> {
  return new Map(Object.entries(table).map(([key, { usual }]) => [key, usual]));
}

/** The attributes with some of them changed. @throws AwsError ValidationError for a key or a value that is not one */
export function changedAttributes(
  table: AttributeTable,
  what: string,
  before: ReadonlyMap<string, string>,
  settings: readonly AttributeSetting[],
): Map<string, string> {
  const after = new Map(before);
  for (const { Key = '', Value = '' } of settings) {
    const rule = Object.hasOwn(table, Key) ? table[Key] : undefined;
    if (rule === undefined) throw invalid(`${what} attribute key '${Key}' is not recognized`);
    refuseValue(Key, Value, rule);
    after.set(Key, Value);
  }
  return after;
}

/** Attributes as answers hold them. */
export function attributeView(attributes: ReadonlyMap<string, string>): object[] {
  return [...attributes].map(([Key, Value]) => ({ Key, Value }));
}

function refuseValue(key: string, value: string, rule: AttributeRule): void {
  if (rule.switch && value !== 'true' && value !== 'false') {
    throw invalid(`The value of '${key}' must be one of: 'true', 'false'`);
  }
  if (rule.within === undefined) return;
  const [least, most] = rule.within;
  if (/^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most) return;
  throw invalid(`'${key}' must be between ${least} and ${most} seconds`);
}
