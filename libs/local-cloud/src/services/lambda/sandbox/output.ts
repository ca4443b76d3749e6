/** The most that one run may write, in characters; what comes after is dropped, and the log says so. */
const MOST = 4 * 1024 * 1024;

/** The longest event that Logs takes, in characters here. */
const LONGEST_LINE = 256 * 1024;

/**
 * Cuts what a sandbox writes into lines, up to a limit: a function that floods its output costs the cloud a fixed amount of memory. A line that
 * is the token ends a run.
 */
export class Output {
  private readonly token: string;
  private readonly onLine: (line: string) => void;
  private readonly onEnd: () => void;
  private rest = '';
  private written = 0;

  constructor(token: string, onLine: (line: string) => void, onEnd: () => void) {
    this.token = token;
    this.onLine = onLine;
    this.onEnd = onEnd;
  }

  /** Takes the next piece. */
  push(chunk: string): void {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.take(line);
    while (this.rest.length > LONGEST_LINE) {
      this.take(this.rest.slice(0, LONGEST_LINE));
      this.rest = this.rest.slice(LONGEST_LINE);
    }
  }

  /** Lets go of an unfinished line at the end of the stream. */
  flush(): void {
    if (this.rest !== '') this.take(this.rest);
    this.rest = '';
  }

  /** Starts counting anew. */
  begin(): void {
    this.written = 0;
  }

  /** A carriage return inside a line is a line break of one `console` call. */
  private take(line: string): void {
    if (line.endsWith(this.token)) {
      const before = line.slice(0, -this.token.length);
      if (before !== '') this.take(before);
      return this.onEnd();
    }
    if (this.written > MOST) return;
    this.written += line.length + 1;
    const text = line.replace(/\r$/, '').replaceAll('\r', '\n');
    if (this.written > MOST) this.onLine(`output beyond ${MOST} characters was dropped`);
    else if (text !== '') this.onLine(text);
  }
}
