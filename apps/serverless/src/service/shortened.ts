const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Returns a text in at most so many bytes of UTF-8, and behind it, if it was longer, how long it was. */
export function shortened(text: string, bytes: number): string {
  const all = encoder.encode(text);
  if (all.length <= bytes) return text;
  // The cut may go through a character; what is left of it decodes to the replacement character.
  const kept = decoder.decode(all.subarray(0, bytes)).replace(/\uFFFD+$/, '');
  return `${kept}… [cut off, ${all.length} bytes in all]`;
}
