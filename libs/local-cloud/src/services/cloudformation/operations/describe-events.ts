import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean, string, structure } from '../../../shapes/declare.ts';
import { findChangeSet } from '../change-sets/find-change-set.ts';
import { findStack } from '../stacks/find-stack.ts';
import type { RecordedEvent, StackRecord } from '../stacks/stack-record.ts';
import { isOfStack } from '../stacks/write-event.ts';
import { describeEvent } from './describe-stack-events.ts';
import { nextToken } from './inputs.ts';
import { page } from './page.ts';

/**
 * Tells what happened in one operation, newest first. A change set is checked while it is made, so that it has no events of its own here.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeEvents.html
 */
export const describeEvents = operation({
  name: 'DescribeEvents',
  input: {
    StackName: string({ min: 1 }),
    ChangeSetName: string({ min: 1, max: 1600 }),
    OperationId: string({ min: 1 }),
    Filters: structure({ FailedEvents: boolean() }),
    NextToken: nextToken,
  },
  run(input, context) {
    const failed = input.Filters?.FailedEvents === true;
    if (input.ChangeSetName !== undefined) {
      findChangeSet(context, input.ChangeSetName, input.StackName);
      return { OperationEvents: [] };
    }
    if (input.StackName === undefined) throw refusals.stackNameRequired();
    const record = findStack(context, input.StackName, refusals.noStack);
    const found = record.events
      .filter((event) => input.OperationId === undefined || event.operationId === input.OperationId)
      .filter((event) => !failed || event.status.endsWith('_FAILED'));
    const { items, nextToken: NextToken } = page(found.toReversed(), input.NextToken);
    return { OperationEvents: items.map((event) => operationEvent(event, record)), NextToken };
  },
});

function operationEvent(event: RecordedEvent, { operations }: StackRecord): object {
  const { StackName: _name, ...described } = describeEvent(event) as Record<string, unknown>;
  const type = operations.find(({ id }) => id === event.operationId)?.type;
  return { ...described, EventType: isOfStack(event) ? 'STACK_EVENT' : 'PROVISIONING_EVENT', OperationType: type };
}
