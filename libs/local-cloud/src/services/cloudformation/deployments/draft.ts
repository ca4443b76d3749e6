import {
  checkCapabilities,
  checkKnownTypes,
  checkResourceTypes,
  draftStack,
  requiredCapabilities,
  type Blueprint,
  type StackIdentity,
} from '@shopwatch/cloudformation';
import { resourceCatalog } from '../../../ports/resource-catalog.ts';
import type { Scope } from '../../../scope.ts';
import { environmentOf } from '../stacks/environment.ts';
import type { StackRecord, StackRequest } from '../stacks/stack-record.ts';
import { parseBody } from '../templates/read-template.ts';

/** What is checked besides the template itself. */
export interface DraftChecks {
  /** `ResourceTypes` of the request. */
  readonly resourceTypes?: readonly string[];
  /** Change sets need no CAPABILITY_AUTO_EXPAND. */
  readonly forChangeSet?: boolean;
}

/** Draws up what a request asks for. @throws StackError in CloudFormation's words */
export function draftRequest(
  scope: Scope,
  stack: StackIdentity & Partial<Pick<StackRecord, 'deployed'>>,
  request: StackRequest,
  { resourceTypes, forChangeSet = false }: DraftChecks = {},
): Blueprint {
  const template = parseBody(request.templateBody);
  const types = [...template.resources.values()].map(({ type }) => type);
  const catalog = scope.port(resourceCatalog);
  checkKnownTypes(types, (type) => catalog.has(type));
  if (resourceTypes !== undefined) checkResourceTypes(types, resourceTypes);
  const required = requiredCapabilities(template);
  const demanded = forChangeSet ? required.filter((each) => each !== 'CAPABILITY_AUTO_EXPAND') : required;
  checkCapabilities(demanded, request.settings.capabilities);
  const environment = environmentOf(scope, stack, request.settings.notificationArns);
  return draftStack(template, request.parameters, environment, stack.deployed?.parameters);
}
