/** A number from -1 up to 1 that looks drawn by chance and is always the same for the same seed and place. */
export function noiseAt(seed: number, place: number): number {
  let mixed = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul((place + 1) | 0, 0x85ebca6b)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2147483648 - 1;
}
