/** One log event as a query sees it. */
export interface LogRecord {
  /** Epoch milliseconds; `@timestamp`. */
  readonly timestamp: number;
  /** Epoch milliseconds; `@ingestionTime`. */
  readonly ingestionTime: number;
  readonly message: string;
  readonly logStream: string;
  /** The log group as `account-id:log-group-name`; `@log`. */
  readonly log: string;
  /** What GetLogRecord finds the event by; `@ptr`, added to every result that is a log event. */
  readonly ptr: string;
}

/** Counts the bytes of a text in UTF-8, which is what `bytesScanned` adds up. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff && index + 1 < text.length) {
      bytes += 4;
      index += 1;
    } else bytes += 3;
  }
  return bytes;
}
