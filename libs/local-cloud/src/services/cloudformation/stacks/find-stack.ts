import { refusals, type StackError } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { stacksOf, type StackRecord } from './stack-record.ts';

/** Tells whether a stack is there to be named; a deleted one is found by its id alone. */
export function isLiving({ status }: StackRecord): boolean {
  return status !== 'DELETE_COMPLETE';
}

/** Finds a stack by name, or by id even when it is deleted. */
export function lookUpStack(scope: Scope, nameOrId: string): StackRecord | undefined {
  const stacks = stacksOf(scope);
  const byId = stacks.get(nameOrId);
  if (byId !== undefined) return byId;
  for (const stack of stacks.values()) if (stack.name === nameOrId && isLiving(stack)) return stack;
  return undefined;
}

/** Finds a stack by name or id. @throws StackError in the words of DescribeStacks, unless others are given */
export function findStack(
  scope: Scope,
  nameOrId: string,
  missing: (name: string) => StackError = refusals.noStackWithId,
): StackRecord {
  const found = lookUpStack(scope, nameOrId);
  if (found === undefined) throw missing(nameOrId);
  return found;
}

/** Finds a stack that is not deleted, by name or id. @throws StackError */
export function findLivingStack(
  scope: Scope,
  nameOrId: string,
  missing: (name: string) => StackError = refusals.noStack,
): StackRecord {
  const found = findStack(scope, nameOrId, missing);
  if (!isLiving(found)) throw missing(nameOrId);
  return found;
}
