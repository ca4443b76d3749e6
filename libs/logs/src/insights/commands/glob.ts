/**
 * Matches a text against a pattern in which every `*` stands for as few characters as possible, and returns what they
 * stood for. The pattern may begin anywhere; a `*` at its end takes the rest of the text. Undefined when it does not match.
 */
export function matchGlob(literals: readonly string[], text: string): readonly string[] | undefined {
  let at = text.indexOf(literals[0]!);
  if (at === -1) return undefined;
  at += literals[0]!.length;
  const captures: string[] = [];
  for (let index = 1; index < literals.length; index += 1) {
    const literal = literals[index]!;
    const rest = literal === '' && index === literals.length - 1;
    const end = rest ? text.length : text.indexOf(literal, at);
    if (end === -1) return undefined;
    captures.push(text.slice(at, end));
    at = end + literal.length;
  }
  return captures;
}
