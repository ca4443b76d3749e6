/** One thing that CloudWatch says about a dashboard body: where (a JSON pointer) and what. */
export interface Finding {
  readonly dataPath: string;
  readonly message: string;
}

/** Collects findings: errors refuse the body, warnings come back with success. */
export interface Report {
  readonly errors: Finding[];
  readonly warnings: Finding[];
}

/** A report without findings. */
export function emptyReport(): Report {
  return { errors: [], warnings: [] };
}

/** Adds an error. */
export function fail(report: Report, dataPath: string, message: string): void {
  report.errors.push({ dataPath, message });
}

/** Adds a warning. */
export function warn(report: Report, dataPath: string, message: string): void {
  report.warnings.push({ dataPath, message });
}

/** The pointer of a member of what `path` points at. */
export function member(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
