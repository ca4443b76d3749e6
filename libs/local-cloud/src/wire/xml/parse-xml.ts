import { XmlSyntaxError, type XmlNode } from './xml-node.ts';

const DEEPEST = 100;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/**
 * Reads a document into its root element. Names lose their prefix. One pass, no recursion; a document type is refused, so that
 * no entity can grow.
 *
 * @throws XmlSyntaxError
 */
export function parseXml(source: string): XmlNode {
  const reader = new Reader(source.startsWith('\ufeff') ? source.slice(1) : source);
  return reader.document();
}

class Reader {
  private readonly source: string;
  private readonly open: Open[] = [];
  private root: XmlNode | undefined;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  document(): XmlNode {
    while (this.at < this.source.length) {
      if (this.source[this.at] === '<') this.markup();
      else this.text();
    }
    if (this.open.length > 0) this.fail(`unexpected end in ${this.open.at(-1)!.name}, expected its end tag`);
    return this.root ?? this.fail('unexpected end in document, expected an element');
  }

  private markup(): void {
    if (this.source.startsWith('<?', this.at)) return this.skipTo('?>');
    if (this.source.startsWith('<!--', this.at)) return this.skipTo('-->');
    if (this.source.startsWith('<![CDATA[', this.at)) return this.characterData();
    if (this.source.startsWith('<!', this.at))
      return this.fail('unexpected declaration in document, expected an element');
    if (this.source[this.at + 1] === '/') return this.endTag();
    return this.startTag();
  }

  private text(): void {
    const end = this.source.indexOf('<', this.at);
    const stop = end < 0 ? this.source.length : end;
    this.append(this.resolve(this.source.slice(this.at, stop)));
    this.at = stop;
  }

  private characterData(): void {
    const start = this.at + '<![CDATA['.length;
    this.skipTo(']]>');
    this.append(this.source.slice(start, this.at - ']]>'.length));
  }

  private append(text: string): void {
    const current = this.open.at(-1);
    if (current !== undefined) current.text += text;
    else if (text.trim() !== '') this.fail('unexpected text in document, expected an element');
  }

  private startTag(): void {
    this.at += 1;
    const name = this.name();
    const attributes = this.attributes();
    const empty = this.source[this.at] === '/';
    if (empty) this.at += 1;
    this.expect('>');
    if (this.root !== undefined && this.open.length === 0)
      this.fail('unexpected element in document, expected its end');
    if (this.open.length >= DEEPEST) this.fail(`unexpected nesting in ${name}, expected at most ${DEEPEST} levels`);
    this.open.push({ name: localName(name), attributes, children: [], text: '' });
    if (empty) this.close();
  }

  private endTag(): void {
    this.at += 2;
    const name = this.name();
    this.skipSpace();
    this.expect('>');
    if (localName(name) !== this.open.at(-1)?.name)
      this.fail(`unexpected end tag ${name}, expected that of another element`);
    this.close();
  }

  private close(): void {
    const node = this.open.pop()!;
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = node;
    else parent.children.push(node);
  }

  private attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (this.skipSpace(); isNameStart(this.source[this.at]); this.skipSpace()) {
      const name = this.name();
      this.skipSpace();
      this.expect('=');
      this.skipSpace();
      if (name !== '__proto__') attributes[name] = this.quoted();
      else this.quoted();
    }
    return attributes;
  }

  private quoted(): string {
    const quote = this.source[this.at];
    if (quote !== '"' && quote !== "'") return this.fail('unexpected value in attribute, expected a quote');
    const end = this.source.indexOf(quote, this.at + 1);
    if (end < 0) return this.fail('unexpected end in attribute, expected a quote');
    const value = this.resolve(this.source.slice(this.at + 1, end));
    this.at = end + 1;
    return value;
  }

  private name(): string {
    const start = this.at;
    if (!isNameStart(this.source[this.at])) this.fail('unexpected character in tag, expected a name');
    while (isNamePart(this.source[this.at])) this.at += 1;
    return this.source.slice(start, this.at);
  }

  private resolve(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{1,5}));|&/g, (_, hex, decimal, named) => {
      if (hex !== undefined) return this.character(parseInt(hex as string, 16));
      if (decimal !== undefined) return this.character(Number(decimal));
      return ENTITIES[String(named)] ?? this.fail('unexpected entity in text, expected one that XML defines');
    });
  }

  private character(code: number): string {
    return code <= 0x10ffff ? String.fromCodePoint(code) : this.fail('unexpected character number in text');
  }

  private skipTo(end: string): void {
    const found = this.source.indexOf(end, this.at);
    if (found < 0) this.fail(`unexpected end in document, expected ${end}`);
    this.at = found + end.length;
  }

  private skipSpace(): void {
    while (' \t\r\n'.includes(this.source[this.at] ?? 'x')) this.at += 1;
  }

  private expect(character: string): void {
    if (this.source[this.at] !== character) this.fail(`unexpected character in tag, expected ${character}`);
    this.at += 1;
  }

  private fail(message: string): never {
    throw new XmlSyntaxError(message, this.at);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isNameStart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}_:]/u.test(character);
}

function isNamePart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_:.-]/u.test(character);
}
