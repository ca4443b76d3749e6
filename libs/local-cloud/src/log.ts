/** One line of the cloud's own log. */
export interface LogEntry {
  readonly level: 'error' | 'info' | 'warn';
  readonly message: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Where the cloud writes its own log. */
export type Log = (entry: LogEntry) => void;

/** Writes nothing. */
export const silent: Log = () => undefined;
