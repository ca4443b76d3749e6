import type { AnyShape, Fields, ListShape, MapShape, TimestampFormat } from '../../shapes/shape.ts';
import { printTimestamp } from '../timestamps.ts';

/** What differs between the XML dialects. */
export interface XmlDialect {
  /** The element around each member of a list that says nothing itself. */
  readonly item: string;
  /** The element that a member nobody named otherwise becomes. */
  name(member: string): string;
  readonly timestamps: TimestampFormat;
}

/** Writes the members of a structure as elements, in the order in which the result holds them. */
export function writeFields(fields: Fields, value: Readonly<Record<string, unknown>>, dialect: XmlDialect): string {
  let text = '';
  for (const [name, member] of Object.entries(value)) {
    const shape = fields[name];
    if (member === undefined || shape?.traits.attribute) continue;
    text += writeElement(shape?.traits.wire ?? dialect.name(name), shape, member, dialect);
  }
  return text;
}

/** Writes one value under a name. */
export function writeElement(name: string, shape: AnyShape | undefined, value: unknown, dialect: XmlDialect): string {
  if (Array.isArray(value)) return writeList(name, shape?.kind === 'list' ? shape : undefined, value, dialect);
  if (isMapLike(shape, value)) return writeMap(name, shape?.kind === 'map' ? shape : undefined, value, dialect);
  if (value instanceof Date || value instanceof Uint8Array || typeof value !== 'object' || value === null) {
    return element(name, escapeXml(scalarText(shape, value, dialect)));
  }
  const fields = shape?.kind === 'structure' ? shape.fields : {};
  const members = value as Readonly<Record<string, unknown>>;
  return `<${name}${attributes(fields, members)}>${writeFields(fields, members, dialect)}</${name}>`;
}

function writeList(
  name: string,
  shape: ListShape | undefined,
  values: readonly unknown[],
  dialect: XmlDialect,
): string {
  const write = (as: string): string => values.map((value) => writeElement(as, shape?.member, value, dialect)).join('');
  if (shape?.traits.flattened) return write(name);
  return element(name, write(shape?.traits.item ?? dialect.item));
}

function writeMap(name: string, shape: MapShape | undefined, value: object, dialect: XmlDialect): string {
  const { flattened, key = 'key', value: valueName = 'value' } = shape?.traits ?? {};
  const entries: [string, unknown][] =
    value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  const written = entries.map(([entryKey, entryValue]) =>
    element(
      flattened ? name : 'entry',
      element(key, escapeXml(entryKey)) + writeElement(valueName, shape?.values, entryValue, dialect),
    ),
  );
  return flattened ? written.join('') : element(name, written.join(''));
}

function isMapLike(shape: AnyShape | undefined, value: unknown): value is object {
  return value instanceof Map || (shape?.kind === 'map' && typeof value === 'object' && value !== null);
}

/** The text of a scalar, as elements, headers and queries of XML protocols hold it. */
export function scalarText(
  shape: AnyShape | undefined,
  value: unknown,
  dialect: Pick<XmlDialect, 'timestamps'>,
): string {
  const format = shape?.traits.format ?? dialect.timestamps;
  if (value instanceof Date) return String(printTimestamp(value.getTime(), format));
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (shape?.kind === 'timestamp' && typeof value === 'number') return String(printTimestamp(value, format));
  return String(value);
}

function attributes(fields: Fields, value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .filter(([name, member]) => member !== undefined && fields[name]?.traits.attribute)
    .map(([name, member]) => ` ${fields[name]?.traits.wire ?? name}="${escapeXml(String(member))}"`)
    .join('');
}

/** An element around text that is XML already. */
export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** Text as XML holds it; what XML 1.0 cannot hold at all becomes the replacement character. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (character) => {
    return ENTITIES[character] ?? '\ufffd';
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};
