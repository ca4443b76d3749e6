import { compileSelectors, type SelectedValue } from '../patterns/json/select.ts';
import { parseReference } from './reference.ts';

/** Finds the texts that references point at in a matching event; undefined where there is none. */
export type FoundTexts = (message: string, fields: Readonly<Record<string, string>>) => (string | undefined)[];

/**
 * Compiles references to look all of them up in one pass over an event. A selector with a wildcard finds no single value and
 * therefore nothing; AWS does not say what it does with one.
 * @throws Error when a text is no reference
 */
export function compileReferences(texts: readonly string[]): FoundTexts {
  const references = texts.map((text) => parseReference(text) ?? refuse(text));
  const selectors = references.flatMap((one) => (one.kind === 'selector' ? [one.selector] : []));
  const select = compileSelectors(selectors);
  return (message, fields) => {
    const selected = selectors.length === 0 ? [] : select(message);
    let next = 0;
    return references.map((one) => {
      if (one.kind === 'field') return Object.hasOwn(fields, one.field) ? fields[one.field] : undefined;
      const values = selected[next++]!;
      return one.selector.steps.some((step) => step.kind === 'every') ? undefined : textOf(values[0]);
    });
  };
}

function textOf(value: SelectedValue | undefined): string | undefined {
  switch (value?.kind) {
    case 'string':
    case 'number':
      return value.text;
    case 'true':
    case 'false':
      return value.kind;
    default:
      return undefined;
  }
}

function refuse(text: string): never {
  throw new Error(`metric value or dimension must be a number, $.selector or $field, got ${text}`);
}
