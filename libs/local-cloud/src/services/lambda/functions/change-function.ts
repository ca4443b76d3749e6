import type { Scope } from '../../../scope.ts';
import { endConditions } from '../../../signals/conditions.ts';
import { retire } from '../sandbox/live-sandboxes.ts';
import { admitSettings } from './admit-settings.ts';
import { dropCode, keepCode, type CodeSource } from './code.ts';
import { change, functions, type FunctionSettings, type StoredFunction } from './function.ts';

/** Gives a function other code; runs that are under way end with the old one. */
export function updateCode(
  scope: Scope,
  stored: StoredFunction,
  source: CodeSource,
  architectures = stored.architectures,
): StoredFunction {
  const kept = keepCode(scope, source);
  const updated = change(scope, stored, { ...kept, architectures, lastModified: scope.clock.now() });
  retire(scope, stored.arn);
  if (kept.codeSha256 !== stored.codeSha256) dropUnused(scope, stored.codeSha256);
  return updated;
}

/** Gives a function other settings; what is undefined stays. @throws AwsError as when it was made */
export function updateSettings(
  scope: Scope,
  stored: StoredFunction,
  settings: Partial<FunctionSettings>,
): StoredFunction {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const merged: StoredFunction = { ...stored, ...given };
  admitSettings(scope, merged);
  const updated = change(scope, stored, { ...given, lastModified: scope.clock.now() });
  retire(scope, stored.arn);
  return updated;
}

/** Deletes a function with all that belongs to it; its log group stays. */
export function deleteFunction(scope: Scope, stored: StoredFunction): void {
  scope.state(functions).delete(stored.name);
  retire(scope, stored.arn);
  dropUnused(scope, stored.codeSha256);
  endConditions(scope, 'AWS::Lambda::Function', stored.name);
}

function dropUnused(scope: Scope, codeSha256: string): void {
  const used = [...scope.state(functions).values()].some((other) => other.codeSha256 === codeSha256);
  dropCode(scope, codeSha256, used);
}
