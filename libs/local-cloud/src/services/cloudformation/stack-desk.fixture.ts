import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
  type CreateStackCommandInput,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { JsonObject } from '@shopwatch/cloudformation';
import type { TestCloud } from '../../testing/test-cloud.ts';
import { settled } from './slow-things.fixture.ts';

/** The stack that specs are about, unless they say otherwise. */
export const StackName = 'shop';

/** The text of a template. */
export function template(Resources: JsonObject, more: JsonObject = {}): string {
  return JSON.stringify({ Resources, ...more });
}

/** A resource that is there at once. */
export function parameter(Value: JsonObject | string, more: JsonObject = {}): JsonObject {
  return { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value, ...more } };
}

/** A resource that takes its time. */
export function slow(Name: string, more: JsonObject = {}): JsonObject {
  return { Type: 'Test::Slow::Thing', Properties: { Name, ...more } };
}

/** An error as the SDK client throws it. */
export function refusal(name: string, message: string): { readonly name: string; readonly message: string } {
  return { name, message };
}

/** What specs do with stacks, through the SDK client; each waits for all that needs no time. */
export interface StackDesk {
  readonly cfn: () => CloudFormationClient;
  /** Gives the id. */
  readonly create: (TemplateBody: string, more?: Partial<CreateStackCommandInput>) => Promise<string>;
  readonly update: (TemplateBody: string) => Promise<void>;
  readonly describeStack: (name?: string) => Promise<Stack>;
}

export function stackDesk(cloud: TestCloud): StackDesk {
  const cfn = () => cloud.client(CloudFormationClient);
  return {
    cfn,
    async create(TemplateBody, more = {}) {
      const { StackId } = await cfn().send(new CreateStackCommand({ StackName, TemplateBody, ...more }));
      await settled();
      return StackId!;
    },
    async update(TemplateBody) {
      await cfn().send(new UpdateStackCommand({ StackName, TemplateBody }));
      await settled();
    },
    async describeStack(name = StackName) {
      const { Stacks } = await cfn().send(new DescribeStacksCommand({ StackName: name }));
      return Stacks![0]!;
    },
  };
}
