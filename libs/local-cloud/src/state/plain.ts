/** Puts a state into JSON: maps, sets and bytes under a name that says what they are. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value].map(([key, member]) => [toPlain(key), toPlain(member)]) };
  if (value instanceof Set) return { $set: [...value].map(toPlain) };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  const plain = Object.entries(value).map(([name, member]) => [name, toPlain(member)]);
  const tagged = plain.length === 1 && String(plain[0]![0]).startsWith('$');
  return tagged ? { $object: plain } : Object.fromEntries(plain);
}

/** Takes a state from JSON. */
export function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const [tag, content] = only;
    if (tag === '$map') return new Map(fromPlain(content) as [unknown, unknown][]);
    if (tag === '$set') return new Set(fromPlain(content) as unknown[]);
    if (tag === '$bytes') return new Uint8Array(Buffer.from(content as string, 'base64'));
    if (tag === '$object') return Object.fromEntries(fromPlain(content) as [string, unknown][]);
  }
  return Object.fromEntries(entries.map(([name, member]) => [name, fromPlain(member)]));
}
