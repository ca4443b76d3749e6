import type { AnyShape, Fields } from '../../shapes/shape.ts';
import { notModelled } from '../wire-errors.ts';
import { readScalar } from '../read-scalar.ts';
import type { XmlNode } from './xml-node.ts';

/** Reads the members of a structure from an element's children. @throws AwsError for a value that does not fit or a member we lack */
export function readElement(fields: Fields, node: XmlNode): Record<string, unknown> {
  const byWire = new Map(Object.entries(fields).map(([name, shape]) => [shape.traits.wire ?? name, name]));
  const read: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(fields)) {
    if (shape.traits.attribute) read[name] = node.attributes[shape.traits.wire ?? name];
  }
  for (const child of node.children) {
    const name = byWire.get(child.name);
    if (name === undefined) throw notModelled(child.name);
    const shape = fields[name]!;
    if (shape.kind === 'list' && shape.traits.flattened) {
      read[name] = [...((read[name] as unknown[] | undefined) ?? []), readNode(shape.member, child)];
    } else read[name] = readNode(shape, child);
  }
  return read;
}

function readNode(shape: AnyShape, node: XmlNode): unknown {
  switch (shape.kind) {
    case 'structure':
      return readElement(shape.fields, node);
    case 'list':
      return node.children.map((child) => readNode(shape.member, child));
    case 'map':
      return Object.fromEntries(
        node.children.map((entry) => [
          textOf(entry, shape.traits.key ?? 'key'),
          entryValue(shape.values, entry, shape.traits.value ?? 'value'),
        ]),
      );
    default:
      return readScalar(shape, shape.kind === 'string' ? node.text : node.text.trim());
  }
}

function entryValue(shape: AnyShape, entry: XmlNode, name: string): unknown {
  const node = entry.children.find((child) => child.name === name);
  return node === undefined ? undefined : readNode(shape, node);
}

function textOf(entry: XmlNode, name: string): string {
  return entry.children.find((child) => child.name === name)?.text ?? '';
}
