import { validationError } from '../stack-error.ts';
import type { ExportLookup } from '../stacks/environment.ts';
import type { StackOutput } from './evaluate-outputs.ts';

/**
 * Checks that a stack takes no export name of another, and neither changes nor drops one that another imports.
 * @throws StackError in CloudFormation's words (observed in reports of deployments)
 */
export function checkExports(
  stackName: string,
  before: readonly StackOutput[],
  after: readonly StackOutput[],
  lookup: ExportLookup,
): void {
  const next = exportsOf(after);
  for (const name of next.keys()) {
    const owner = lookup.owner(name);
    if (owner !== undefined && owner !== stackName) {
      throw validationError(`Export with name ${name} is already exported by stack ${owner}`);
    }
  }
  for (const [name, value] of exportsOf(before)) {
    if (next.get(name) === value) continue;
    const verb = next.has(name) ? 'updated' : 'deleted';
    const users = lookup.importers(name);
    if (users.length > 0) {
      throw validationError(`Export ${name} cannot be ${verb} as it is in use by ${users.join(' and ')}`);
    }
  }
}

/** Says why a stack cannot be deleted: somebody imports what it exports; undefined when nobody does. */
export function exportInUse(outputs: readonly StackOutput[], lookup: ExportLookup): string | undefined {
  for (const name of exportsOf(outputs).keys()) {
    const users = lookup.importers(name);
    if (users.length > 0)
      return `Delete canceled. Cannot delete export ${name} as it is in use by ${users.join(' and ')}.`;
  }
  return undefined;
}

function exportsOf(outputs: readonly StackOutput[]): ReadonlyMap<string, string> {
  const exported = new Map<string, string>();
  for (const { key, value, exportName } of outputs) {
    if (exportName === undefined) continue;
    if (exported.has(exportName)) {
      throw validationError(`Duplicate Export names. Output ${key} uses the name ${exportName} once more`);
    }
    exported.set(exportName, value);
  }
  return exported;
}
