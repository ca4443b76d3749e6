import { describeOutputs, describeParameters } from '@shopwatch/cloudformation';
import type { StackRecord } from './stack-record.ts';

/** A stack as DescribeStacks shows it. */
export function describeStack(record: StackRecord): object {
  const { name, id, face, deployed } = record;
  const { settings, tags } = face.request;
  return {
    StackId: id,
    StackName: name,
    ChangeSetId: record.changeSetId,
    Description: face.description,
    Parameters: describeParameters(face.parameters),
    ...moments(record),
    RollbackConfiguration: settings.rollbackConfiguration,
    StackStatus: record.status,
    StackStatusReason: record.statusReason,
    DisableRollback: settings.disableRollback,
    NotificationARNs: settings.notificationArns,
    TimeoutInMinutes: settings.timeoutMinutes,
    Capabilities: settings.capabilities,
    Outputs: describeOutputs(deployed?.outputs ?? []),
    RoleARN: settings.roleArn,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    EnableTerminationProtection: record.terminationProtected,
    ...family(record),
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    LastOperations: lastOperations(record),
  };
}

/** A stack as ListStacks shows it. */
export function summarizeStack(record: StackRecord): object {
  return {
    StackId: record.id,
    StackName: record.name,
    TemplateDescription: record.face.description,
    ...moments(record),
    StackStatus: record.status,
    StackStatusReason: record.statusReason,
    ...family(record),
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    LastOperations: lastOperations(record),
  };
}

function family({ parent }: StackRecord): object {
  return parent === undefined ? {} : { ParentId: parent.id, RootId: parent.rootId };
}

function moments({ created, updated, deleted }: StackRecord): object {
  return { CreationTime: new Date(created), LastUpdatedTime: date(updated), DeletionTime: date(deleted) };
}

function date(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}

/** The newest of each kind. */
function lastOperations({ operations }: StackRecord): readonly object[] {
  const newest = new Map(operations.toReversed().map(({ id, type }) => [type, id]));
  return [...newest].map(([OperationType, OperationId]) => ({ OperationType, OperationId }));
}
