import {
  isJsonArray,
  isJsonObject,
  type JsonArray,
  type JsonObject,
  type JsonScalar,
  type JsonValue,
} from '../json/value.ts';
import type { RuleNode, Rules } from './rules.ts';

/**
 * Says whether an object passes any rule. All values that a rule takes from one array come from the same element of it.
 *
 * The time grows with rules × size of the object: each value is looked at once per rule. Where an object spells one path
 * twice (`{"a.b": …, "a": {"b": …}}`) with arrays on both, one of the arrays alone has to satisfy what is inside the path.
 */
export function matchRules(rules: Rules, object: JsonObject): boolean {
  return rules.some((rule) => {
    const waived = new Set<RuleNode>();
    if (rule.mayBeAbsent) waiveAbsent(rule, [object], waived);
    return satisfied(rule, [object], waived);
  });
}

/** The values of one path, arrays still closed. */
type Values = readonly JsonValue[];

function satisfied(node: RuleNode, values: Values, waived: ReadonlySet<RuleNode>): boolean {
  const askValues = node.tested && !waived.has(node);
  const askInside = [...node.inside.values()].some((inner) => !whollyWaived(inner, waived));
  const direct = values.filter((value) => !isJsonArray(value));
  const valueHere = !askValues || passes(node, direct);
  const insideHere = !askInside || insideSatisfied(node, direct, waived);
  if (valueHere && insideHere) return true;
  const arrays = values.filter(isJsonArray).map(elements);
  const valueIn = valueHere ? [] : arrays.filter((array) => passes(node, array));
  const insideIn = insideHere
    ? []
    : arrays.filter((array) => array.some((item) => insideSatisfied(node, [item], waived)));
  if (valueHere) return insideIn.length > 0;
  if (insideHere) return valueIn.length > 0;
  return valueIn.some((array) => insideIn.some((other) => other !== array));
}

function passes(node: RuleNode, values: Values): boolean {
  return values.some((value) => isScalar(value) && node.matchers.some((matches) => matches(value)));
}

function insideSatisfied(node: RuleNode, values: Values, waived: ReadonlySet<RuleNode>): boolean {
  const objects = values.filter(isJsonObject);
  if (objects.length === 0) return false;
  const names = namesOf(objects);
  for (const [name, inner] of node.inside) {
    if (whollyWaived(inner, waived)) continue;
    if (!satisfied(inner, valuesNamed(names, name), waived)) return false;
  }
  return true;
}

/** A node counts as waived when nothing is left to ask in it; the set holds exactly those and those waived themselves. */
function whollyWaived(node: RuleNode, waived: ReadonlySet<RuleNode>): boolean {
  if (!node.mayBeAbsent) return false;
  if (node.tested && !waived.has(node)) return false;
  return [...node.inside.values()].every((inner) => whollyWaived(inner, waived));
}

/** Waives the nodes whose values may be missing and are, anywhere in the object. */
function waiveAbsent(node: RuleNode, values: Values, waived: Set<RuleNode>): void {
  if (!node.mayBeAbsent) return;
  const open = elements(values as JsonArray);
  if (node.absent && !open.some(isScalar)) waived.add(node);
  const names = namesOf(open.filter(isJsonObject));
  for (const [name, inner] of node.inside) waiveAbsent(inner, valuesNamed(names, name), waived);
}

/** Objects together with those of their names that have a dot inside. */
interface Names {
  readonly objects: readonly JsonObject[];
  readonly dotted: readonly (readonly [object: JsonObject, name: string])[];
}

function namesOf(objects: readonly JsonObject[]): Names {
  const dotted: [JsonObject, string][] = [];
  for (const object of objects) {
    for (const name in object) if (name.includes('.')) dotted.push([object, name]);
  }
  return { objects, dotted };
}

/** The values under a name; `{"a.b": 1}` holds a `b` inside its `a`. */
function valuesNamed({ objects, dotted }: Names, name: string): Values {
  const values: JsonValue[] = [];
  for (const object of objects) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value !== undefined) values.push(value);
  }
  for (const [object, path] of dotted) {
    if (!path.startsWith(name) || path[name.length] !== '.') continue;
    values.push({ [path.slice(name.length + 1)]: object[path] ?? null });
  }
  return values;
}

/** The elements of an array, nested arrays opened. */
function elements(array: JsonArray): Values {
  if (!array.some(isJsonArray)) return array;
  const open: JsonValue[] = [];
  const waiting: JsonValue[] = [...array].reverse();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isJsonArray(value)) for (let at = value.length - 1; at >= 0; at--) waiting.push(value[at] as JsonValue);
    else open.push(value);
  }
  return open;
}

function isScalar(value: JsonValue): value is JsonScalar {
  return value === null || typeof value !== 'object';
}
