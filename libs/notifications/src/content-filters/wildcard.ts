/** A wildcard text cut at its stars: the pieces have to appear in this order. */
export interface Wildcard {
  readonly first: string;
  readonly middle: readonly string[];
  /** Absent where the text has no star. */
  readonly last: string | undefined;
}

/** Names what is wrong with a wildcard text, in AWS's words; positions count bytes and start at the opening quote. */
export function checkWildcard(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === STAR && bytes[at + 1] === STAR) return `Consecutive wildcard characters at pos ${at + 1}`;
    if (bytes[at] !== BACKSLASH) continue;
    at += 1;
    if (bytes[at] !== STAR && bytes[at] !== BACKSLASH) return `Invalid escape character at pos ${at}`;
  }
  return undefined;
}

const STAR = 0x2a;
const BACKSLASH = 0x5c;

/** Cuts a checked wildcard text at its stars; `\*` and `\\` stand for the plain characters. */
export function compileWildcard(text: string): Wildcard {
  const pieces = wildcardPieces(text);
  const [first = '', ...rest] = pieces;
  return rest.length === 0
    ? { first, middle: [], last: undefined }
    : { first, middle: rest.slice(0, -1).filter((piece) => piece !== ''), last: rest.at(-1) ?? '' };
}

/** The plain pieces between the stars of a checked wildcard text. */
export function wildcardPieces(text: string): readonly string[] {
  const pieces = [''];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '*') pieces.push('');
    else pieces[pieces.length - 1] += character === '\\' ? text.charAt(++at) : character;
  }
  return pieces;
}

/** Matches in one pass: each piece is taken where it first fits, so nothing is ever tried twice. */
export function wildcardMatches({ first, middle, last }: Wildcard, text: string): boolean {
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const piece of middle) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
