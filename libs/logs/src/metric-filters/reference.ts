import { isWordCode } from '../patterns/shared/characters.ts';
import type { Selector } from '../patterns/json/ast.ts';
import { parseSelector } from '../patterns/json/selector.ts';

/** Where a metric value or a dimension is found in an event. */
export type Reference =
  { readonly kind: 'selector'; readonly selector: Selector } | { readonly kind: 'field'; readonly field: string };

/** Reads `$.selector`, `$field` or `$7`; undefined if the text is none of these. */
export function parseReference(text: string): Reference | undefined {
  if (text.startsWith('$.')) {
    const selector = parseSelector(text);
    return selector && { kind: 'selector', selector };
  }
  return isFieldReference(text) ? { kind: 'field', field: text } : undefined;
}

function isFieldReference(text: string): boolean {
  if (text.length < 2 || text[0] !== '$') return false;
  for (let at = 1; at < text.length; at++) if (!isWordCode(text.charCodeAt(at))) return false;
  return true;
}
