/** Writes one structured line. */
export type Log = (level: 'INFO' | 'ERROR', message: string, fields?: Readonly<Record<string, unknown>>) => void;

/** Where lines go and where their time comes from. */
export interface JsonLogProps {
  readonly now: () => Date;
  readonly write: (line: string) => unknown;
}

/** Returns a log that writes each line as one JSON object, so that Logs Insights finds its fields. */
export function jsonLog({ now, write }: JsonLogProps): Log {
  return (level, message, fields = {}) => {
    write(`${JSON.stringify({ level, timestamp: now().toISOString(), message, ...fields })}\n`);
  };
}
