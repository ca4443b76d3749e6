import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { executeChangeSet as execute } from '../change-sets/execute-change-set.ts';
import { findChangeSet, lookUpChangeSet } from '../change-sets/find-change-set.ts';
import { take, takenBefore } from '../deployments/once.ts';
import { findStack } from '../stacks/find-stack.ts';
import { clientToken, nextToken, stackName } from './inputs.ts';
import { page } from './page.ts';

const changeSetName = string({ required: true, min: 1, max: 1600 });

/** Begins to carry out a change set. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html */
export const executeChangeSet = operation({
  name: 'ExecuteChangeSet',
  input: {
    ChangeSetName: changeSetName,
    StackName: string({ min: 1 }),
    ClientRequestToken: clientToken,
    DisableRollback: boolean(),
    RetainExceptOnCreate: boolean(),
  },
  run(input, context) {
    const found = findChangeSet(context, input.ChangeSetName, input.StackName);
    const asked = { operation: 'ExecuteChangeSet', token: input.ClientRequestToken, input };
    if (takenBefore(found.record, asked) !== undefined) return {};
    execute(context, found, {
      disableRollback: input.DisableRollback,
      retainExceptOnCreate: input.RetainExceptOnCreate,
      token: input.ClientRequestToken,
    });
    take(found.record, asked);
    return {};
  },
});

/** Forgets a change set; one that is not there is no error. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html */
export const deleteChangeSet = operation({
  name: 'DeleteChangeSet',
  input: { ChangeSetName: changeSetName, StackName: string({ min: 1 }) },
  run(input, context) {
    const found = lookUpChangeSet(context, input.ChangeSetName, input.StackName);
    found?.record.changeSets.delete(found.changeSet.name);
    return {};
  },
});

/** Lists the change sets of a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html */
export const listChangeSets = operation({
  name: 'ListChangeSets',
  input: { StackName: stackName, NextToken: nextToken },
  run(input, context) {
    const { id, name, changeSets } = findStack(context, input.StackName, refusals.noStack);
    const { items, nextToken: NextToken } = page([...changeSets.values()], input.NextToken);
    const summaries = items.map((changeSet) => ({
      StackId: id,
      StackName: name,
      ChangeSetId: changeSet.id,
      ChangeSetName: changeSet.name,
      ExecutionStatus: changeSet.executionStatus,
      Status: changeSet.status,
      StatusReason: changeSet.statusReason,
      CreationTime: new Date(changeSet.created),
      Description: changeSet.description,
      IncludeNestedStacks: changeSet.includeNestedStacks,
      ImportExistingResources: changeSet.importExistingResources,
    }));
    return { Summaries: summaries, NextToken };
  },
});
