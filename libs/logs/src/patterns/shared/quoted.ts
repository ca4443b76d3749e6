import type { Scan } from './lexer.ts';

/** Reads a text in double quotes; a backslash takes the next character along. */
export const scanQuoted: Scan = (source, at) => {
  if (source[at] !== '"') return ~at;
  for (let end = at + 1; end < source.length; end++) {
    if (source[end] === '"') return end + 1;
    if (source[end] === '\\') end++;
  }
  return ~source.length;
};

/**
 * Returns what a quoted text stands for. `\"` and `\\` are the two escapes that generators of patterns write; before any other
 * character a backslash is itself (AWS documents none of this).
 */
export function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

/** Puts a text in double quotes, so that `unquote` gives it back. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
