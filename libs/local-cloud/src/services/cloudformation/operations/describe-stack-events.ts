import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { findStack } from '../stacks/find-stack.ts';
import type { RecordedEvent } from '../stacks/stack-record.ts';
import { nextToken, stackName } from './inputs.ts';
import { page } from './page.ts';

/** Tells what happened to a stack, newest first. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html */
export const describeStackEvents = operation({
  name: 'DescribeStackEvents',
  input: { StackName: stackName, NextToken: nextToken },
  run(input, context) {
    const { events } = findStack(context, input.StackName, refusals.noStack);
    const { items, nextToken: NextToken } = page(events.toReversed(), input.NextToken);
    return { StackEvents: items.map(describeEvent), NextToken };
  },
});

/** An event as clients see it. */
export function describeEvent(event: RecordedEvent): object {
  return {
    StackId: event.stackId,
    StackName: event.stackName,
    EventId: event.eventId,
    OperationId: event.operationId,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: new Date(event.timestamp),
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ResourceProperties: event.properties === undefined ? undefined : JSON.stringify(event.properties),
    ClientRequestToken: event.token,
  };
}
