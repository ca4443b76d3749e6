import { isObject, type JsonObject } from '../body/shape.ts';
import { objectsOf, textOf } from './read.ts';

/** A value for a dashboard variable. */
export type VariableValue = string | number | boolean;

/** Rewrites one JSON value. */
type Rewrite = (value: unknown) => unknown;

/** Stands for the first value a search finds; which one that is, only the metrics know. */
const firstFound = '__FIRST';

/**
 * Puts values into the widgets of a body: a property variable sets every property, and the value of every dimension, of
 * its name; a pattern variable replaces its text in every string. Without a value the default counts.
 *
 * AWS calls the pattern a regular expression; it is taken literally here, which is the same for names, ids and ARNs.
 * @param values by the id of the variable
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_dashboard_variables.html
 */
export function applyVariables(body: JsonObject, values: Readonly<Record<string, VariableValue>>): JsonObject {
  let widgets = body.widgets;
  for (const variable of objectsOf(body, 'variables')) {
    const value = values[textOf(variable, 'id') ?? ''] ?? variable.defaultValue;
    if (value === undefined || value === firstFound) continue;
    const rewrite =
      variable.type === 'property'
        ? setProperty(textOf(variable, 'property') ?? '', value)
        : replaceText(textOf(variable, 'pattern') ?? '', String(value));
    widgets = rewrite(widgets);
  }
  return { ...body, widgets };
}

function setProperty(name: string, value: unknown): Rewrite {
  const rewrite: Rewrite = (node) => {
    if (Array.isArray(node))
      return node.map((entry, index) => (isDimension(node, index, name) ? String(value) : rewrite(entry)));
    if (!isObject(node)) return node;
    return Object.fromEntries(Object.entries(node).map(([key, entry]) => [key, key === name ? value : rewrite(entry)]));
  };
  return rewrite;
}

/** Dimension values follow their names, from the third field of a metric on. */
function isDimension(row: readonly unknown[], index: number, name: string): boolean {
  return index >= 3 && index % 2 === 1 && typeof row[index] === 'string' && row[index - 1] === name;
}

function replaceText(pattern: string, value: string): Rewrite {
  if (pattern === '') return (node) => node;
  const inText = (text: string) => text.replaceAll(pattern, () => value);
  const rewrite: Rewrite = (node) => {
    if (typeof node === 'string') return inText(node);
    if (Array.isArray(node)) return node.map(rewrite);
    if (!isObject(node)) return node;
    return Object.fromEntries(Object.entries(node).map(([key, entry]) => [inText(key), rewrite(entry)]));
  };
  return rewrite;
}
