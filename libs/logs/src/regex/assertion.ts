import type { AssertionKind } from './ast.ts';

/** Tells whether a zero-width assertion holds in `text` before index `at`. */
export function holds(kind: AssertionKind, text: string, at: number): boolean {
  switch (kind) {
    case 'inputStart':
      return at === 0;
    case 'inputEndStrict':
      return at === text.length;
    case 'inputEnd':
      return at === text.length || (at === text.length - 1 && text[at] === '\n');
    case 'lineStart':
      return at === 0 || text[at - 1] === '\n';
    case 'lineEnd':
      return at === text.length || text[at] === '\n';
    case 'wordBoundary':
      return isWord(text, at - 1) !== isWord(text, at);
    case 'notWordBoundary':
      return isWord(text, at - 1) === isWord(text, at);
    default:
      return kind satisfies never;
  }
}

function isWord(text: string, at: number): boolean {
  const code = at < 0 || at >= text.length ? 0 : text.charCodeAt(at);
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x61 && code <= 0x7a)
  );
}
