/** Where a scan stands in an event, and where the value that it passed last stands. */
export interface Cursor {
  text: string;
  at: number;
  /** The last string or number: its text is `text.slice(start, end)`, without quotes. */
  start: number;
  end: number;
  /** Whether the last string holds escapes. */
  escaped: boolean;
}

/** Makes a cursor to reuse for many events. */
export function newCursor(): Cursor {
  return { text: '', at: 0, start: 0, end: 0, escaped: false };
}

/** Moves over JSON white space and returns the code of what follows, NaN at the end. */
export function passBlanks(cursor: Cursor): number {
  const { text } = cursor;
  let code = text.charCodeAt(cursor.at);
  while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++cursor.at);
  return code;
}
