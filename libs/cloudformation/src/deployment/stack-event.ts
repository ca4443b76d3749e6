import type { JsonObject } from '../json.ts';
import type { ResourceStatus, StackStatus } from '../stacks/stack-status.ts';

/** One row of DescribeStackEvents. */
export interface StackEvent {
  readonly stackId: string;
  readonly stackName: string;
  readonly eventId: string;
  readonly logicalId: string;
  /** Empty until the resource exists. */
  readonly physicalId: string;
  readonly type: string;
  readonly status: ResourceStatus | StackStatus;
  readonly reason: string | undefined;
  /** As a template would say them, functions evaluated; left out for stacks and in a cleanup. */
  readonly properties: JsonObject | undefined;
  /** Epoch milliseconds. */
  readonly timestamp: number;
}

/** The type of a stack's own events. */
export const stackType = 'AWS::CloudFormation::Stack';
