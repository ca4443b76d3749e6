/** What an error carries beyond its code and sentence. */
export interface AwsErrorDetails {
  /** The HTTP status. @default 400 */
  readonly status?: number;
  /** The code in the query protocol, where it differs from the exception's name. */
  readonly queryCode?: string;
  /** Members that the exception has besides its message. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Headers that go with it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of AWS's that is an error: its code, its sentence and its status reach the client as they are. */
export class AwsError extends Error {
  readonly code: string;
  readonly details: AwsErrorDetails;

  constructor(code: string, message: string, details: AwsErrorDetails = {}) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return this.details.status ?? 400;
  }

  /** Who is at fault, in the words of the query protocol. */
  get fault(): 'Receiver' | 'Sender' {
    return this.status >= 500 ? 'Receiver' : 'Sender';
  }
}
