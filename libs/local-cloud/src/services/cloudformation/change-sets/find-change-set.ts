import { refusals } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { findStack } from '../stacks/find-stack.ts';
import { stacksOf, type StackRecord } from '../stacks/stack-record.ts';
import type { ChangeSet } from './change-set.ts';

/** A change set with the stack that it belongs to. */
export interface FoundChangeSet {
  readonly record: StackRecord;
  readonly changeSet: ChangeSet;
}

/** Finds a change set by its ARN, or by its name and its stack; undefined when the stack has none of that name. @throws StackError */
export function lookUpChangeSet(scope: Scope, nameOrId: string, stackName?: string): FoundChangeSet | undefined {
  const records =
    stackName === undefined ? everywhere(scope, nameOrId) : [findStack(scope, stackName, refusals.noStack)];
  for (const record of records) {
    for (const changeSet of record.changeSets.values()) {
      if (changeSet.id === nameOrId || changeSet.name === nameOrId) return { record, changeSet };
    }
  }
  return undefined;
}

/** The same. @throws StackError when there is none */
export function findChangeSet(scope: Scope, nameOrId: string, stackName?: string): FoundChangeSet {
  const found = lookUpChangeSet(scope, nameOrId, stackName);
  if (found === undefined) throw refusals.noChangeSet(nameOrId);
  return found;
}

function everywhere(scope: Scope, id: string): Iterable<StackRecord> {
  if (!id.startsWith('arn:')) throw refusals.changeSetNeedsStack();
  return stacksOf(scope).values();
}
