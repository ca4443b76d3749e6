import type { AnyShape, Fields, ListShape, MapShape } from '../shapes/shape.ts';
import type { FormNode } from './form.ts';
import { readScalar } from './read-scalar.ts';
import { malformed, notModelled } from './wire-errors.ts';

/** What differs between the two dialects of query parameters. */
export interface FormDialect {
  /** Whether lists stand right under their own name: `VpcId.1` rather than `VpcIds.member.1`. */
  readonly flatLists: boolean;
  /** The name of a member's parameter. */
  name(member: string, wire: string | undefined): string;
}

/** Reads the members of a structure from parameters. @throws AwsError for a value that does not fit or a parameter we lack */
export function readForm(fields: Fields, node: FormNode, dialect: FormDialect): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const known = new Set<string>();
  for (const [name, shape] of Object.entries(fields)) {
    const wire = dialect.name(name, shape.traits.wire);
    known.add(wire);
    const member = node.child(wire);
    if (member !== undefined) read[name] = readMember(shape, member, dialect);
  }
  for (const name of node.children.keys()) if (!known.has(name)) throw notModelled(name);
  return read;
}

function readMember(shape: AnyShape, node: FormNode, dialect: FormDialect): unknown {
  switch (shape.kind) {
    case 'structure':
      return readForm(shape.fields, node, dialect);
    case 'list':
      return readList(shape, node, dialect);
    case 'map':
      return readMap(shape, node, dialect);
    default:
      if (node.value === undefined) throw malformed('Unexpected complex element termination');
      return readScalar(shape, node.value);
  }
}

/** An empty list is the name with nothing after it: `AlarmActions=`. */
function readList(shape: ListShape, node: FormNode, dialect: FormDialect): unknown[] {
  if (node.children.size === 0) {
    if (node.value === '') return [];
    throw malformed('Unexpected list value');
  }
  const flat = dialect.flatLists || shape.traits.flattened;
  const holder = flat ? node : node.child(shape.traits.item ?? 'member');
  if (holder === undefined) throw malformed(`Unexpected list element name: ${[...node.children.keys()].join(', ')}`);
  return holder.numbered().map((member) => readMember(shape.member, member, dialect));
}

function readMap(shape: MapShape, node: FormNode, dialect: FormDialect): Record<string, unknown> {
  if (node.children.size === 0 && node.value === '') return {};
  const holder = shape.traits.flattened ? node : node.child('entry');
  if (holder === undefined) throw malformed(`Unexpected map entry name: ${[...node.children.keys()].join(', ')}`);
  return Object.fromEntries(
    holder.numbered().map((entry) => {
      const key = entry.child(shape.traits.key ?? 'key');
      const value = entry.child(shape.traits.value ?? 'value');
      if (key?.value === undefined || value === undefined) throw malformed('Unexpected map entry without key or value');
      return [key.value, readMember(shape.values, value, dialect)];
    }),
  );
}
