import type { Fields } from './discover.ts';

/**
 * How many fields are found in one JSON message.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
export const maxJsonFields = 200;

/**
 * Flattens JSON: `{"a":{"b":[5]}}` has the field `a.b.0`. A name that begins with @ gets a second one. Null and empty
 * structures have no field, which AWS leaves open. Numbers are kept as text, which shows them as they came.
 */
export function discoverJson(json: object, fields: Fields): void {
  const pending: { readonly name: string; readonly value: unknown }[] = [{ name: '', value: json }];
  let found = 0;
  while (pending.length > 0 && found < maxJsonFields) {
    const { name, value } = pending.pop()!;
    if (typeof value === 'object' && value !== null) {
      const prefix = name === '' ? '' : `${name}.`;
      for (const [key, child] of Object.entries(value).reverse()) pending.push({ name: prefix + key, value: child });
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      fields.set(name.startsWith('@') ? `@${name}` : name, typeof value === 'number' ? String(value) : value);
      found += 1;
    }
  }
}

/** Returns the first JSON object inside a text, which is all that is read of a Lambda line; empty when there is none. */
export function embeddedJson(text: string): string {
  const start = text.indexOf('{');
  let depth = 0;
  let quoted = false;
  for (let at = start; at >= 0 && at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '{') depth += 1;
    else if (!quoted && char === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return '';
}
