import type { JsonObject } from '@shopwatch/cloudformation';
import type { Scope } from '../../../scope.ts';
import { lookUpStack } from '../stacks/find-stack.ts';
import type { StackRequest } from '../stacks/stack-record.ts';
import { createStack, isNoUpdate, updateStack } from './create-and-update.ts';
import { outcomeOf, type StackOutcome } from './stack-outcome.ts';

/** A stack as a program deploys it, without a client. */
export interface TemplateDeployment {
  readonly stackName: string;
  /** The template as text, JSON or YAML, or as data. */
  readonly template: JsonObject | string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** @default all of them */
  readonly capabilities?: readonly string[];
}

const everyCapability = ['CAPABILITY_AUTO_EXPAND', 'CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'];

/**
 * Makes a stack or brings it to what a template says; the promise gives what came of it, a rollback too. It waits for no clock.
 *
 * @throws StackError when the template or its parameters are refused, in CloudFormation's words
 */
export async function deployTemplate(scope: Scope, deployment: TemplateDeployment): Promise<StackOutcome> {
  const { stackName } = deployment;
  const existing = lookUpStack(scope, stackName);
  const before = existing?.events.length ?? 0;
  const request = requestOf(deployment);
  try {
    const { record, finished } =
      existing === undefined ? createStack(scope, stackName, request) : updateStack(scope, existing, request);
    await finished;
    return outcomeOf(record, true, before);
  } catch (fault) {
    if (existing !== undefined && isNoUpdate(fault)) return outcomeOf(existing, false, before);
    throw fault;
  }
}

function requestOf({ template, parameters = {}, tags = {}, capabilities }: TemplateDeployment): StackRequest {
  return {
    templateBody: typeof template === 'string' ? template : JSON.stringify(template),
    parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
    tags,
    settings: {
      capabilities: capabilities ?? everyCapability,
      notificationArns: [],
      roleArn: undefined,
      rollbackConfiguration: {},
      disableRollback: false,
      timeoutMinutes: undefined,
    },
  };
}
