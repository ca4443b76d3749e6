/** One piece of the text of an Fn::Sub. */
export type SubPart =
  | { readonly kind: 'text'; readonly text: string; readonly range: SubRange }
  /** `${Name}` or `${Resource.Attribute}`. */
  | { readonly kind: 'variable'; readonly name: string; readonly range: SubRange }
  /** `${!Name}`, which stands for `${Name}` as it is. */
  | { readonly kind: 'literal'; readonly name: string; readonly range: SubRange };

export interface SubRange {
  readonly start: number;
  readonly end: number;
}

const nameCharacters = /^[A-Za-z0-9_.:]+$/;

/** What parsing gives: the parts, or the variable whose name CloudFormation would not take. */
export type SubText =
  { readonly ok: true; readonly parts: readonly SubPart[] } | { readonly ok: false; readonly range: SubRange };

/**
 * Reads the text of an Fn::Sub. Braces that never close are plain text.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html
 */
export function parseSubText(text: string): SubText {
  const parts: SubPart[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('${', at);
    const close = open < 0 ? -1 : text.indexOf('}', open);
    if (close < 0) break;
    if (open > at) parts.push(plain(text, at, open));
    const range = { start: open, end: close + 1 };
    const inside = text.slice(open + 2, close);
    if (inside.startsWith('!')) parts.push({ kind: 'literal', name: inside.slice(1), range });
    else if (nameCharacters.test(inside.trim())) parts.push({ kind: 'variable', name: inside.trim(), range });
    else return { ok: false, range };
    at = close + 1;
  }
  if (at < text.length) parts.push(plain(text, at, text.length));
  return { ok: true, parts };
}

function plain(text: string, start: number, end: number): SubPart {
  return { kind: 'text', text: text.slice(start, end), range: { start, end } };
}

/** Writes the parts of an Fn::Sub as a template spells them. */
export function printSubText(parts: readonly SubPart[]): string {
  return parts.map(printPart).join('');
}

function printPart(part: SubPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'variable':
      return '${' + part.name + '}';
    case 'literal':
      return '${!' + part.name + '}';
    default:
      return part satisfies never;
  }
}

/** Splits `Resource.Attribute.Deeper` at its first point. */
export function splitAttribute(name: string): { readonly resource: string; readonly attribute: string | undefined } {
  const point = name.indexOf('.');
  return point < 0
    ? { resource: name, attribute: undefined }
    : { resource: name.slice(0, point), attribute: name.slice(point + 1) };
}
