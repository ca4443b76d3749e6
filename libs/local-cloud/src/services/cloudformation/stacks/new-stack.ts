import type { Scope } from '../../../scope.ts';
import { stacksOf, type Parentage, type StackRecord, type StackRequest } from './stack-record.ts';

/** Writes down a new stack, which has nothing yet. */
export function newStack(scope: Scope, name: string, request: StackRequest, parent?: Parentage): StackRecord {
  const record: StackRecord = {
    id: scope.arn('cloudformation', `stack/${name}/${scope.ids.uuid()}`),
    name,
    parent,
    created: scope.clock.now(),
    updated: undefined,
    deleted: undefined,
    status: 'REVIEW_IN_PROGRESS',
    statusReason: undefined,
    terminationProtected: false,
    policy: undefined,
    changeSetId: undefined,
    face: { request, description: undefined, parameters: new Map(), imports: [] },
    formerFace: undefined,
    deployed: undefined,
    operation: undefined,
    operations: [],
    events: [],
    resources: new Map(),
    changeSets: new Map(),
    tokens: new Map(),
  };
  stacksOf(scope).set(record.id, record);
  return record;
}
