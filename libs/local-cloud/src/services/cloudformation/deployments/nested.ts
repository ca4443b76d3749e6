import { notModelled } from '../faults.ts';
import type { ResourceContext } from '../../../resources/resource-type.ts';
import { stacksOf, type Parentage, type StackRecord, type StackRequest } from '../stacks/stack-record.ts';
import { templateText } from '../templates/read-template.ts';
import { createStack, type Begun } from './create-and-update.ts';
import { carryOn } from './resume.ts';

/** Stacks within stacks; AWS names no number, this one ends templates that hold themselves. */
const DEEPEST = 25;

/** What a template says about a stack within its own. */
export interface NestedProperties {
  readonly TemplateURL: string;
  readonly Parameters?: Readonly<Record<string, string>>;
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
  readonly NotificationARNs?: readonly string[];
  readonly TimeoutInMinutes?: number;
}

/** Begins to make a nested stack; one whose making was interrupted goes on instead. @throws StackError or AwsError before anything is made */
export function beginNested(context: ResourceContext, properties: NestedProperties): Begun {
  const interrupted = waitingChild(context);
  if (interrupted !== undefined) return { record: interrupted, finished: carryOn(context, interrupted) };
  const parent = parentageOf(context);
  const request = nestedRequest(context, properties);
  const token = parentToken(context);
  // What has failed is left to the parent's rollback, which deletes it.
  return createStack(context, context.generatedName, request, { onFailure: 'DO_NOTHING', parent, token });
}

/** Carries on what a restart has interrupted, and waits for it. */
export async function carryOnNested(context: ResourceContext, record: StackRecord): Promise<void> {
  if (record.operation?.waiting === true) await carryOn(context, record);
}

/** What a nested stack is to become: tags go down to it, and what its parent was allowed, it is too. */
export function nestedRequest(context: ResourceContext, properties: NestedProperties): StackRequest {
  const { TemplateURL, Parameters = {}, Tags = [], NotificationARNs = [], TimeoutInMinutes } = properties;
  const settings = stacksOf(context).get(context.stackId)?.face.request.settings;
  return {
    templateBody: templateText(context, { TemplateURL }),
    parameters: Object.entries(Parameters).map(([key, value]) => ({ key, value })),
    tags: { ...context.stackTags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) },
    settings: {
      capabilities: settings?.capabilities ?? [],
      notificationArns: NotificationARNs,
      roleArn: settings?.roleArn,
      rollbackConfiguration: {},
      disableRollback: false,
      timeoutMinutes: TimeoutInMinutes,
    },
  };
}

/** All events of one request bear its token, those of nested stacks too. */
export function parentToken(context: ResourceContext): string | undefined {
  return stacksOf(context).get(context.stackId)?.operation?.task.token;
}

function parentageOf(context: ResourceContext): Parentage {
  const stacks = stacksOf(context);
  const { stackId: id, logicalId } = context;
  let root = stacks.get(id);
  for (let depth = 1; root?.parent !== undefined; depth += 1) {
    if (depth === DEEPEST) throw notModelled(`a stack within ${DEEPEST} others`);
    root = stacks.get(root.parent.id);
  }
  return { id, rootId: root?.id ?? id, logicalId };
}

function waitingChild({ stackId, logicalId, ...scope }: ResourceContext): StackRecord | undefined {
  for (const record of stacksOf(scope).values()) {
    const { parent, operation } = record;
    if (parent?.id === stackId && parent.logicalId === logicalId && operation?.waiting === true) return record;
  }
  return undefined;
}
