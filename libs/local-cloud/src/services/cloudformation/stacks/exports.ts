import type { ExportLookup } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { isLiving } from './find-stack.ts';
import { stacksOf, type StackRecord } from './stack-record.ts';

/** A value that a stack lets others import. */
export interface Export {
  readonly name: string;
  readonly value: string;
  readonly stack: StackRecord;
}

/** The exports of all stacks of this account and region, by name. */
export function exportsOf(scope: Scope): ReadonlyMap<string, Export> {
  const found = new Map<string, Export>();
  for (const stack of stacksOf(scope).values()) {
    if (!isLiving(stack)) continue;
    for (const { exportName, value } of stack.deployed?.outputs ?? []) {
      if (exportName !== undefined) found.set(exportName, { name: exportName, value, stack });
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Names of the stacks that import a value. */
export function importersOf(scope: Scope, name: string): readonly string[] {
  return [...stacksOf(scope).values()]
    .filter((stack) => isLiving(stack) && stack.face.imports.includes(name))
    .map((stack) => stack.name);
}

/** Lets the engine see them. */
export function exportLookup(scope: Scope): ExportLookup {
  return {
    value: (name) => exportsOf(scope).get(name)?.value,
    owner: (name) => exportsOf(scope).get(name)?.stack.name,
    importers: (name) => importersOf(scope, name),
  };
}
