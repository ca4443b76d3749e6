/** Longest source text that is quoted in a position; longer texts are cut and counted. */
const QUOTED_SOURCE_LENGTH = 500;

/** A place in a JSON text; both numbers start at 1. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** Renders the tail that AWS's JSON reader adds to an error: the text and where reading stopped. */
export function renderPosition(source: string, { line, column }: JsonPosition): string {
  const shown = source.slice(0, QUOTED_SOURCE_LENGTH);
  const left = source.length - shown.length;
  const truncated = left > 0 ? `[truncated ${left} chars]` : '';
  return `\n at [Source: (String)"${shown}"${truncated}; line: ${line}, column: ${column}]`;
}

/** Text that is no JSON, or not the JSON that was asked for; the position is where reading stopped. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly position: JsonPosition;

  constructor(reason: string, position: JsonPosition) {
    super(reason);
    this.position = position;
  }
}
