/** How deep the search for a fault follows brackets. */
const deepest = 500;

/**
 * Finds the first character at which a text stops being JSON.
 * @returns its index, or `text.length` when the text ends too early
 */
export function jsonFault(text: string): number {
  const after = skipSpace(text, scanValue(text, skipSpace(text, 0), 0, fault));
  return faultAt(after) ?? after;
}

/** A scan gives the index behind what it read, or the fault, told apart by its sign. */
const fault = (index: number) => -index - 1;
const faultAt = (result: number) => (result < 0 ? -result - 1 : undefined);

type Fault = (index: number) => number;

function scanValue(text: string, at: number, depth: number, fail: Fault): number {
  const first = text[at];
  if (first === '{' || first === '[') return depth > deepest ? fail(at) : scanItems(text, at, depth, fail);
  if (first === '"') return scanText(text, at, fail);
  const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : fail(at);
}

function scanItems(text: string, open: number, depth: number, fail: Fault): number {
  const object = text[open] === '{';
  const close = object ? '}' : ']';
  let at = skipSpace(text, open + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = object ? scanMember(text, at, depth, fail) : scanValue(text, at, depth + 1, fail);
    if (at < 0) return at;
    at = skipSpace(text, at);
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') return fail(at);
    at = skipSpace(text, at + 1);
  }
}

function scanMember(text: string, at: number, depth: number, fail: Fault): number {
  if (text[at] !== '"') return fail(at);
  const key = scanText(text, at, fail);
  if (key < 0) return key;
  const colon = skipSpace(text, key);
  return text[colon] === ':' ? scanValue(text, skipSpace(text, colon + 1), depth + 1, fail) : fail(colon);
}

function scanText(text: string, open: number, fail: Fault): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at += 1;
    else if (text[at]! < ' ') return fail(at);
  }
  return fail(text.length);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t')) at += 1;
  return at;
}
