type Plain = Record<string, unknown>;

/** Puts a state into JSON: maps, sets and bytes under a name that says what they are. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Map) return { $map: [...value].map(([key, member]) => [toPlain(key), toPlain(member)]) };
  if (value instanceof Set) return { $set: [...value].map(toPlain) };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  const plain = copyWith(toPlain, value as Plain);
  return soleName(plain)?.startsWith('$') ? { $object: Object.entries(plain) } : plain;
}

/** Takes a state from JSON. */
export function fromPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  const tag = soleName(value as Plain);
  if (tag?.startsWith('$')) {
    const content = (value as Plain)[tag];
    if (tag === '$map') return new Map(fromPlain(content) as [unknown, unknown][]);
    if (tag === '$set') return new Set(fromPlain(content) as unknown[]);
    if (tag === '$bytes') return new Uint8Array(Buffer.from(content as string, 'base64'));
    if (tag === '$object') return Object.fromEntries(fromPlain(content) as [string, unknown][]);
  }
  return copyWith(fromPlain, value as Plain);
}

function copyWith(turn: (member: unknown) => unknown, value: Plain): Plain {
  const copy: Plain = {};
  for (const name of Object.keys(value)) {
    if (name === '__proto__') define(copy, name, turn(value[name]));
    else copy[name] = turn(value[name]);
  }
  return copy;
}

/** A member of that name is one like any other. */
function define(object: Plain, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
}

/** The only name in an object; undefined when it has none or several. */
function soleName(value: Plain): string | undefined {
  let sole: string | undefined;
  for (const name in value) {
    if (sole !== undefined) return undefined;
    sole = name;
  }
  return sole;
}
