import { stackType } from '@shopwatch/cloudformation';
import { eventBus } from '../../../ports/event-bus.ts';
import type { Scope } from '../../../scope.ts';
import type { RecordedEvent, StackRecord } from './stack-record.ts';

/** Writes an event into the journal of its stack, and tells the event bus. */
export function writeEvent(scope: Scope, record: StackRecord, event: RecordedEvent): void {
  record.events.push(event);
  announce(scope, event);
}

/** Tells whether an event is about the stack itself; a nested stack is a resource of its parent. */
export function isOfStack({ type, physicalId, stackId }: RecordedEvent): boolean {
  return type === stackType && physicalId === stackId;
}

/** That nobody takes an event is no reason for a stack to fail. */
function announce(scope: Scope, event: RecordedEvent): void {
  const { stackId, timestamp: time } = event;
  const detailType = isOfStack(event) ? 'CloudFormation Stack Status Change' : 'CloudFormation Resource Status Change';
  const fail = (fault: unknown): void =>
    scope.log({ level: 'warn', message: 'stack event not sent', fields: { detailType, reason: String(fault) } });
  const detail = detailOf(event);
  try {
    const sent = scope
      .port(eventBus)
      .put(scope, { source: 'aws.cloudformation', detailType, detail, resources: [stackId], time });
    if (sent instanceof Promise) sent.catch(fail);
  } catch (fault) {
    fail(fault);
  }
}

/**
 * What rules find in an event; what is unknown is empty text.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/event-detail-stack-status-change.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/event-detail-resource-status-change.html
 */
function detailOf(event: RecordedEvent): object {
  const status = { 'status-details': { status: event.status, 'status-reason': event.reason ?? '' } };
  const token = { 'client-request-token': event.token ?? '' };
  if (isOfStack(event)) return { 'stack-id': event.stackId, ...status, ...token };
  return {
    'stack-id': event.stackId,
    'logical-resource-id': event.logicalId,
    'physical-resource-id': event.physicalId,
    ...status,
    'resource-type': event.type,
    ...token,
  };
}
