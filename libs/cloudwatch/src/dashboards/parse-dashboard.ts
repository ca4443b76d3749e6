import type { Finding } from './body/finding.ts';
import { isObject, type JsonObject } from './body/shape.ts';
import { validateBody } from './body/validate-body.ts';

/** A body that CloudWatch would keep, with its warnings; or why it would not. */
export type ParsedDashboard =
  | { readonly ok: true; readonly body: JsonObject; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly message: string; readonly errors: readonly Finding[] };

/** Reads and checks the text of a dashboard body; `message` is the text of AWS's `InvalidParameterInput`. */
export function parseDashboard(text: string): ParsedDashboard {
  const body = read(text);
  if (body === undefined)
    return { ok: false, message: 'The field DashboardBody must be a valid JSON object', errors: [] };
  const { errors, warnings } = validateBody(body);
  return errors.length === 0 ? { ok: true, body, warnings } : { ok: false, message: invalidBody(errors), errors };
}

function read(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The plural stands for one error, too (seen on real accounts). */
function invalidBody(errors: readonly Finding[]): string {
  const listed = errors.map(({ dataPath, message }) => ({ dataPath, message }));
  return `The dashboard body is invalid, there are ${errors.length} validation errors:\n${JSON.stringify(listed, null, 2)}`;
}
