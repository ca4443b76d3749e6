/** Finds the lines of values in one JSON text; what was walked over once is remembered. */
export class LineFinder {
  readonly #places: PlaceFinder;
  readonly #breaks: readonly number[];

  /** @param text JSON that is known to be well formed */
  constructor(text: string) {
    this.#places = new PlaceFinder(text);
    this.#breaks = lineBreaks(text);
  }

  /** Returns the line, from 1, of the value that a path leads to; the nearest value above it if it is not there. */
  lineOf(path: readonly (number | string)[]): number {
    const at = this.#places.find(path);
    let [low, high] = [0, this.#breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#breaks[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

function lineBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

/** Where a member or an item begins, and where its value does. */
interface Place {
  readonly start: number;
  readonly value: number;
}

/** Walks over JSON that is known to be well formed. */
class PlaceFinder {
  readonly #text: string;
  readonly #walked = new Map<number, ReadonlyMap<number | string, Place>>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the offset of the deepest value on the path: of its key inside an object, which is what people look for. */
  find(path: readonly (number | string)[]): number {
    let found: Place = { start: 0, value: 0 };
    for (const step of path) {
      const inner = this.#members(found.value).get(step);
      if (inner === undefined) break;
      found = inner;
    }
    return found.start;
  }

  /** Returns the members of the object, or the items of the list, that begins at an offset. */
  #members(offset: number): ReadonlyMap<number | string, Place> {
    const walked = this.#walked.get(offset) ?? this.#walk(offset);
    this.#walked.set(offset, walked);
    return walked;
  }

  #walk(offset: number): ReadonlyMap<number | string, Place> {
    const members = new Map<number | string, Place>();
    this.#at = offset;
    this.#space();
    const isList = this.#text[this.#at] === '[';
    if (!isList && this.#text[this.#at] !== '{') return members;
    this.#at += 1;
    for (let index = 0; ; index += 1) {
      this.#space();
      const start = this.#at;
      const first = this.#text[start];
      if (first === undefined || first === ']' || first === '}') return members;
      const key = isList ? index : this.#key();
      members.set(key, { start, value: this.#at });
      this.#skip();
      this.#space();
      if (this.#text[this.#at] === ',') this.#at += 1;
    }
  }

  #key(): string {
    const start = this.#at;
    this.#string();
    const key = JSON.parse(this.#text.slice(start, this.#at)) as string;
    this.#space();
    this.#at += 1;
    return key;
  }

  /** Steps over one value; brackets inside texts do not count. */
  #skip(): void {
    this.#space();
    let depth = 0;
    do {
      const character = this.#text[this.#at];
      if (character === undefined) return;
      if (character === '"') this.#string();
      else {
        if (character === '{' || character === '[') depth += 1;
        if (character === '}' || character === ']') depth -= 1;
        if (depth < 0) return;
        this.#at += 1;
      }
    } while (depth > 0 || !this.#isEnd());
  }

  #isEnd(): boolean {
    const next = this.#text[this.#at];
    return next === undefined || next === ',' || next === '}' || next === ']' || /\s/.test(next);
  }

  #string(): void {
    this.#at += 1;
    while (this.#text[this.#at] !== '"' && this.#at < this.#text.length)
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}
