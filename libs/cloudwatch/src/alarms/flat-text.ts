/**
 * Returns the same text in one piece. Engines keep concatenated text as a tree of its parts until a character of it is read;
 * ten thousand such trees cost the garbage collector more than all evaluations together.
 */
export function flatText(text: string): string {
  text.charCodeAt(0);
  return text;
}
