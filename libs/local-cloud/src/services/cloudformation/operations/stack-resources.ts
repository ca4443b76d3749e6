import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import type { Scope } from '../../../scope.ts';
import { string } from '../../../shapes/declare.ts';
import { findStack } from '../stacks/find-stack.ts';
import { stacksOf, type ResourceRow, type StackRecord } from '../stacks/stack-record.ts';
import { nextToken, stackName } from './inputs.ts';
import { page } from './page.ts';

/** Lists the resources of a stack. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html */
export const listStackResources = operation({
  name: 'ListStackResources',
  input: { StackName: stackName, NextToken: nextToken },
  run(input, context) {
    const { resources } = findStack(context, input.StackName);
    const { items, nextToken: NextToken } = page(sorted(resources.values()), input.NextToken);
    const summaries = items.map((row) => ({ ...described(row), LastUpdatedTimestamp: new Date(row.changed) }));
    return { StackResourceSummaries: summaries, NextToken };
  },
});

/** Shows the resources of a stack, or the one with a physical id. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html */
export const describeStackResources = operation({
  name: 'DescribeStackResources',
  input: { StackName: string({ min: 1 }), LogicalResourceId: string(), PhysicalResourceId: string() },
  run({ StackName, LogicalResourceId, PhysicalResourceId }, context) {
    const record = StackName === undefined ? ownerOf(context, PhysicalResourceId) : findStack(context, StackName);
    const found = sorted(record.resources.values()).filter(
      ({ logicalId, physicalId }) =>
        (LogicalResourceId ?? logicalId) === logicalId && (PhysicalResourceId ?? physicalId) === physicalId,
    );
    const stack = { StackName: record.name, StackId: record.id };
    return { StackResources: found.map((row) => ({ ...stack, ...described(row), Timestamp: new Date(row.changed) })) };
  },
});

/** Shows one resource. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html */
export const describeStackResource = operation({
  name: 'DescribeStackResource',
  input: { StackName: stackName, LogicalResourceId: string({ required: true }) },
  run(input, context) {
    const record = findStack(context, input.StackName, refusals.noStack);
    const row = record.resources.get(input.LogicalResourceId);
    // A resource that was never made is none (recorded 2025).
    if (row === undefined || row.physicalId === '') throw refusals.noResource(input.LogicalResourceId, input.StackName);
    const metadata = record.deployed?.resources.get(row.logicalId)?.declaration.metadata;
    return {
      StackResourceDetail: {
        StackName: record.name,
        StackId: record.id,
        ...described(row),
        LastUpdatedTimestamp: new Date(row.changed),
        Metadata: metadata === undefined ? undefined : JSON.stringify(metadata),
      },
    };
  },
});

function ownerOf(scope: Scope, physicalId: string | undefined): StackRecord {
  for (const record of stacksOf(scope).values()) {
    for (const row of record.resources.values()) if (row.physicalId === physicalId) return record;
  }
  throw refusals.noStack(physicalId ?? '');
}

function sorted(rows: Iterable<ResourceRow>): readonly ResourceRow[] {
  return [...rows].sort((left, right) => (left.logicalId < right.logicalId ? -1 : 1));
}

function described({ logicalId, physicalId, type, status, reason }: ResourceRow): object {
  return {
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId === '' ? undefined : physicalId,
    ResourceType: type,
    ResourceStatus: status,
    ResourceStatusReason: reason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}
