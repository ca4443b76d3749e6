import { refusals, type JsonObject, type Tags } from '@shopwatch/cloudformation';
import { roleReader } from '../../../ports/role-reader.ts';
import type { Scope } from '../../../scope.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import type { StackRequest, StackSettings } from '../stacks/stack-record.ts';
import { templateText } from '../templates/read-template.ts';
import type { stackInput } from './inputs.ts';

/** What CreateStack, UpdateStack and CreateChangeSet hand in. */
export type StackInput = StructureOf<typeof stackInput> & {
  readonly UsePreviousTemplate?: boolean;
  readonly DisableRollback?: boolean;
  readonly TimeoutInMinutes?: number;
};

/** Reads what a stack is to become; what the input leaves out stays as it was. @throws StackError or AwsError in CloudFormation's words */
export function readRequest(scope: Scope, input: StackInput, previous?: StackRequest): StackRequest {
  return {
    templateBody:
      input.UsePreviousTemplate === true && previous !== undefined ? previous.templateBody : templateText(scope, input),
    parameters: (input.Parameters ?? []).map(({ ParameterKey = '', ParameterValue, UsePreviousValue }) => ({
      key: ParameterKey,
      ...(ParameterValue === undefined ? {} : { value: ParameterValue }),
      ...(UsePreviousValue === undefined ? {} : { usePreviousValue: UsePreviousValue }),
    })),
    tags: input.Tags === undefined ? (previous?.tags ?? {}) : readTags(input.Tags),
    settings: readSettings(scope, input, previous?.settings),
  };
}

export function readTags(tags: readonly { readonly Key: string; readonly Value: string }[]): Tags {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

function readSettings(scope: Scope, input: StackInput, previous: StackSettings | undefined): StackSettings {
  const { RoleARN, RollbackConfiguration } = input;
  if (RoleARN !== undefined && scope.port(roleReader).read(scope, RoleARN) === undefined) {
    throw refusals.roleNotAssumable(RoleARN);
  }
  for (const { Type, Arn } of RollbackConfiguration?.RollbackTriggers ?? []) checkTrigger(Type, Arn);
  return {
    capabilities: input.Capabilities ?? [],
    notificationArns: input.NotificationARNs ?? previous?.notificationArns ?? [],
    roleArn: RoleARN ?? previous?.roleArn,
    rollbackConfiguration: (RollbackConfiguration as JsonObject | undefined) ?? previous?.rollbackConfiguration ?? {},
    disableRollback: input.DisableRollback ?? false,
    timeoutMinutes: input.TimeoutInMinutes ?? previous?.timeoutMinutes,
  };
}

/** Triggers are alarms, plain or composite; they are recorded only. */
function checkTrigger(type: string, arn: string): void {
  if (type !== 'AWS::CloudWatch::Alarm' && type !== 'AWS::CloudWatch::CompositeAlarm')
    throw refusals.rollbackTriggerType();
  if (!/:alarm:.+$/.test(arn)) throw refusals.rollbackTriggerArn();
}
