import { checkTakesUpdate, reportedRefusals } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { begin } from '../deployments/create-and-update.ts';
import { draftRequest } from '../deployments/draft.ts';
import type { FoundChangeSet } from './find-change-set.ts';

/** How a change set is carried out. */
export interface Execution {
  readonly disableRollback: boolean | undefined;
  readonly retainExceptOnCreate: boolean | undefined;
  readonly token: string | undefined;
}

/** Begins to carry out a change set; the stack's others are worth nothing from then on. @throws StackError when it cannot be */
export function executeChangeSet(
  scope: Scope,
  { record, changeSet }: FoundChangeSet,
  { disableRollback, retainExceptOnCreate, token }: Execution,
): void {
  if (changeSet.executionStatus !== 'AVAILABLE') {
    throw reportedRefusals.changeSetNotExecutable(changeSet.id, changeSet.executionStatus);
  }
  if (changeSet.type === 'UPDATE') checkTakesUpdate(record.id, record.status);
  draftRequest(scope, record, changeSet.request, { forChangeSet: true });
  for (const other of [...record.changeSets.values()]) if (other !== changeSet) record.changeSets.delete(other.name);
  changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
  record.changeSetId = changeSet.id;
  record.updated = scope.clock.now();
  const disabled = disableRollback ?? changeSet.deploymentConfig?.['DisableRollback'] === true;
  const onFailure = changeSet.onStackFailure ?? (disabled ? 'DO_NOTHING' : 'ROLLBACK');
  begin(scope, record, changeSet.request, {
    onFailure,
    retainExceptOnCreate,
    ...(token === undefined ? {} : { token }),
  });
}
