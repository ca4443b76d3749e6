import type { Range } from '../ast.ts';
import { SearchSyntaxError } from './search-error.ts';

export type SearchToken =
  | { readonly kind: 'word'; readonly text: string; readonly range: Range }
  | { readonly kind: 'quoted'; readonly text: string; readonly range: Range }
  | { readonly kind: 'symbol'; readonly text: string; readonly range: Range }
  | { readonly kind: 'end'; readonly text: string; readonly range: Range };

const symbols = '(){},=';
/** What ends a word; every other character, even `/` or `+`, belongs to it. */
const breaks = `${symbols}" \t\r\n`;

/** Cuts a search query into words, quoted text and symbols. */
export function tokenizeSearch(query: string): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  for (let at = skipSpace(query, 0); at < query.length;) {
    const token = tokenAt(query, at);
    tokens.push(token);
    at = skipSpace(query, token.range.end);
  }
  tokens.push({ kind: 'end', text: '', range: { start: query.length, end: query.length } });
  return tokens;
}

function tokenAt(query: string, start: number): SearchToken {
  const first = query[start]!;
  if (first === '"') return quotedAt(query, start);
  if (symbols.includes(first)) return { kind: 'symbol', text: first, range: { start, end: start + 1 } };
  let end = start;
  while (end < query.length && !breaks.includes(query[end]!)) end++;
  return { kind: 'word', text: query.slice(start, end), range: { start, end } };
}

/** A backslash takes the next character as it is; AWS demands one before `"`, `\`, `(` and `)`. */
function quotedAt(query: string, start: number): SearchToken {
  let text = '';
  for (let at = start + 1; at < query.length; at++) {
    const character = query[at]!;
    if (character === '"') return { kind: 'quoted', text, range: { start, end: at + 1 } };
    if (character === '\\' && at + 1 < query.length) text += query[++at]!;
    else text += character;
  }
  throw new SearchSyntaxError('unexpected end in a quoted text, expected "', { start, end: query.length });
}

function skipSpace(query: string, from: number): number {
  let at = from;
  while (at < query.length && ' \t\r\n'.includes(query[at]!)) at++;
  return at;
}
