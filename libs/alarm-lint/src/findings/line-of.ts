/**
 * Returns the line, from 1, of the value that a path leads to in a JSON text; the nearest value above it if it is not there.
 * Reads the text once and follows only the path.
 */
export function lineOf(text: string, path: readonly (number | string)[]): number {
  const at = new PathFinder(text).find(path);
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < at; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}

/** Walks over JSON that is known to be well formed. */
class PathFinder {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the offset of the deepest value on the path: of its key inside an object, which is what people look for. */
  find(path: readonly (number | string)[]): number {
    let found = 0;
    for (const step of path) {
      const key = this.#enter(step);
      if (key === undefined) break;
      found = key;
    }
    return found;
  }

  /** Moves into a member or an item and returns where its line begins to tell; undefined if there is none. */
  #enter(step: number | string): number | undefined {
    this.#space();
    const isList = this.#text[this.#at] === '[';
    if (!isList && this.#text[this.#at] !== '{') return undefined;
    this.#at += 1;
    for (let index = 0; ; index += 1) {
      this.#space();
      const start = this.#at;
      const first = this.#text[start];
      if (first === undefined || first === ']' || first === '}') return undefined;
      const key = isList ? index : this.#key();
      if (key === step) return start;
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
