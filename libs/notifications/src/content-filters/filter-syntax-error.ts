/** A filter that AWS refuses. */
export class FilterSyntaxError extends Error {
  override readonly name = 'FilterSyntaxError';
  /** AWS's sentence, without the position. */
  readonly reason: string;
  /** The position tails that AWS appends; empty where it gives none, and twice the same where it reports its own report. */
  readonly tail: string;

  constructor(reason: string, tail = '') {
    super(reason + tail);
    this.reason = reason;
    this.tail = tail;
  }
}
