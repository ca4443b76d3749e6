/** `error`: somebody is not told. `warning`: somebody may not be told, or for nothing. `note`: worth knowing. */
export type Severity = 'error' | 'note' | 'warning';

/** From the mildest on. */
export const severities: readonly Severity[] = ['note', 'warning', 'error'];

/** Tells whether one severity is at least another. */
export function atLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(limit);
}
