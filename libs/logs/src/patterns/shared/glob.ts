/** Matches a text piece without copying it: the text from `start` to `end`. */
export type TextTest = (text: string, start: number, end: number) => boolean;

/**
 * Compiles a text with optional `*` at its ends, each standing for any characters; an inner `*` is itself.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function compileGlob(glob: string): TextTest {
  const open = glob.startsWith('*');
  const ending = glob.length > 1 && glob.endsWith('*');
  const core = glob.slice(open ? 1 : 0, ending ? -1 : undefined);
  const size = core.length;
  if (size === 0 && open) return anything;
  if (open && ending) return (text, start, end) => within(text, core, start, end);
  if (open) return (text, start, end) => end - start >= size && text.startsWith(core, end - size);
  if (ending) return (text, start, end) => end - start >= size && text.startsWith(core, start);
  return (text, start, end) => end - start === size && text.startsWith(core, start);
}

function anything(): boolean {
  return true;
}

function within(text: string, core: string, start: number, end: number): boolean {
  if (start === 0 && end === text.length) return text.includes(core);
  return text.slice(start, end).includes(core);
}
