import type { StackRecord } from '../stacks/stack-record.ts';

/** What operations that begin something answer: the stack, and what goes on with it unless another operation is named. */
export function answer({ id, operations }: StackRecord, { operationId = operations[0]?.id } = {}): object {
  return { StackId: id, OperationId: operationId };
}
