type Write = (message: string, fields: Record<string, unknown>) => void;

/** What the handler needs of a logger; Powertools' is one. */
export interface Log {
  readonly debug: Write;
  readonly error: Write;
  readonly info: Write;
}
