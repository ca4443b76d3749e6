type Write = (message: string, ...fields: Record<string, unknown>[]) => void;

/** What the functions need of a logger. */
export interface Log {
  readonly error: Write;
  readonly info: Write;
}
