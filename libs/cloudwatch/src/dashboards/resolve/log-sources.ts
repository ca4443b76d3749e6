/** The log groups a query reads, and the query itself. */
export interface LogSources {
  readonly logGroups: readonly string[];
  readonly query: string;
}

const source = /^\s*SOURCE\s+(?:'([^']*)'|"([^"]*)")\s*/i;

/** Splits `SOURCE 'a' | SOURCE 'b' | fields …` into its sources and the rest. */
export function logSources(text: string): LogSources {
  const logGroups: string[] = [];
  let rest = text;
  for (let match = source.exec(rest); match !== null; match = source.exec(rest)) {
    logGroups.push(match[1] ?? match[2] ?? '');
    rest = rest.slice(match[0].length).replace(/^\|/, '');
  }
  return { logGroups, query: rest.trim() };
}
