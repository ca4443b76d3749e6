/** How busy a shop is at a moment, from 0 (four in the morning, UTC) to 1 (four in the afternoon): a plain wave. */
export function dayCurve(instant: number): number {
  const hour = (instant / 3_600_000) % 24;
  return (1 - Math.cos(((hour - 4) / 24) * 2 * Math.PI)) / 2;
}

/** A number from -1 up to 1 that looks drawn by chance and is always the same for the same resource, metric and moment. */
export function noise(id: string, metric: string, instant: number): number {
  let mixed = hash(`${id}/${metric}`) ^ Math.imul(Math.floor(instant / 1000) | 0, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2147483648 - 1;
}

/** What a calm resource shows: `low` at night, `high` in the afternoon, give or take `spread` of it. */
export function calm(
  id: string,
  metric: string,
  instant: number,
  { low, high, spread = 0.08 }: { readonly low: number; readonly high: number; readonly spread?: number },
): number {
  const usual = low + (high - low) * dayCurve(instant);
  return usual * (1 + spread * noise(id, metric, instant));
}

/** The FNV-1a hash of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
