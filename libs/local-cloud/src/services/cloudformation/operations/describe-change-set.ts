import { describeParameters } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { findChangeSet } from '../change-sets/find-change-set.ts';
import { nextToken } from './inputs.ts';
import { page } from './page.ts';

/** Shows a change set. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
export const describeChangeSet = operation({
  name: 'DescribeChangeSet',
  input: {
    ChangeSetName: string({ required: true, min: 1, max: 1600 }),
    StackName: string({ min: 1 }),
    IncludePropertyValues: boolean(),
    NextToken: nextToken,
  },
  run(input, context) {
    const { record, changeSet } = findChangeSet(context, input.ChangeSetName, input.StackName);
    const changes = input.IncludePropertyValues === true ? changeSet.changesWithValues : changeSet.changes;
    const { items, nextToken: NextToken } = page(changes, input.NextToken);
    const { settings, tags } = changeSet.request;
    return {
      ChangeSetName: changeSet.name,
      ChangeSetId: changeSet.id,
      StackId: record.id,
      StackName: record.name,
      Description: changeSet.description,
      Parameters: describeParameters(changeSet.parameters),
      CreationTime: new Date(changeSet.created),
      ExecutionStatus: changeSet.executionStatus,
      Status: changeSet.status,
      StatusReason: changeSet.statusReason,
      NotificationARNs: settings.notificationArns,
      RollbackConfiguration: settings.rollbackConfiguration,
      Capabilities: settings.capabilities,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      Changes: items,
      IncludeNestedStacks: changeSet.includeNestedStacks,
      ImportExistingResources: changeSet.importExistingResources,
      OnStackFailure: changeSet.onStackFailure,
      DeploymentConfig: changeSet.deploymentConfig,
      NextToken,
    };
  },
});
