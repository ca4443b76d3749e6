import { formatError, StackError, validationError } from '../stack-error.ts';
import { takesUpdate, type StackStatus } from './stack-status.ts';

/** The sentences with which operations refuse requests about stacks and change sets; all recorded 2022 to 2025. */
export const refusals = {
  /** DescribeStacks, DeleteStack, GetTemplate. */
  noStackWithId: (name: string) => validationError(`Stack with id ${name} does not exist`),
  /** Operations on events, resources and change sets. */
  noStack: (name: string) => validationError(`Stack [${name}] does not exist`),
  noResource: (logicalId: string, stack: string) =>
    validationError(`Resource ${logicalId} does not exist for stack ${stack}`),
  stackExists: (name: string) => new StackError('AlreadyExistsException', `Stack [${name}] already exists`),
  stackExistsForChangeSet: (stack: string, changeSet: string) =>
    validationError(`Stack [${stack}] already exists and cannot be created again with the changeSet [${changeSet}].`),
  cannotUpdate: (stackId: string, status: StackStatus) =>
    validationError(`Stack:${stackId} is in ${status} state and can not be updated.`),
  noChangeSet: (name: string) => new StackError('ChangeSetNotFound', `ChangeSet [${name}] does not exist`),
  changeSetNeedsStack: () =>
    validationError('StackName must be specified if ChangeSetName is not specified as an ARN.'),
  noUpdates: () => validationError('No updates are to be performed.'),
  noTemplate: () => validationError('Either Template URL or Template Body must be specified.'),
  unsupportedTemplateUrl: () => validationError('TemplateURL must be a supported URL.'),
  foreignTemplateUrl: (host: string) =>
    validationError(`S3 error: Domain name specified in ${host} is not a valid S3 domain`),
  summaryInReview: () => validationError('GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.'),
  templateNeedsStackOrChangeSet: () => validationError('StackName is required if ChangeSetName is not specified.'),
  stackNameRequired: () => validationError('StackName is a required parameter.'),
  resourceTypeNotAllowed: (type: string, allowed: readonly string[]) =>
    validationError(`Resource type ${type} is not allowed by parameter ResourceTypes [${allowed.join(', ')}]`),
  roleNotAssumable: (arn: string) => validationError(`Role ${arn} is invalid or cannot be assumed`),
  rollbackTriggerType: () => validationError('Rollback Trigger Type not supported'),
  rollbackTriggerArn: () => validationError("RelativeId of a Rollback Trigger's ARN is incorrect"),
  bothStackPolicies: () => validationError('You cannot specify both StackPolicyURL and StackPolicyBody'),
  invalidStackPolicy: () => validationError('Error validating stack policy: Invalid stack policy'),
} as const;

/** More of them, worded as people report them; no recording shows these. */
export const reportedRefusals = {
  unrecognizedTypes: (types: readonly string[]) => formatError(`Unrecognized resource types: [${types.join(', ')}]`),
  changeSetNotExecutable: (changeSet: string, status: string) =>
    new StackError(
      'InvalidChangeSetStatus',
      `ChangeSet [${changeSet}] cannot be executed in its current status of [${status}]`,
    ),
  terminationProtected: (stack: string) =>
    validationError(`Stack [${stack}] cannot be deleted while TerminationProtection is enabled`),
} as const;

/** Refuses a template with resource types that nobody provides. */
export function checkKnownTypes(types: Iterable<string>, knows: (type: string) => boolean): void {
  const strangers = [...new Set(types)].filter((type) => !knows(type));
  if (strangers.length > 0) throw reportedRefusals.unrecognizedTypes(strangers);
}

const stackNamePattern = '[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*';
const stackName = new RegExp(`^(?:${stackNamePattern})$`);

/** Checks the name, or the ARN, of a stack. @throws StackError (recorded 2023) */
export function checkStackName(name: string): void {
  if (stackName.test(name)) return;
  throw validationError(
    `1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: ` +
      `Member must satisfy regular expression pattern: ${stackNamePattern}`,
  );
}

/** Refuses an update of a stack that takes none in its status. */
export function checkTakesUpdate(stackId: string, status: StackStatus): void {
  if (!takesUpdate(status)) throw refusals.cannotUpdate(stackId, status);
}

/** Refuses resource types that `ResourceTypes` of a request leaves out; `AWS::EC2::*` and `AWS::*` take many. */
export function checkResourceTypes(types: Iterable<string>, allowed: readonly string[]): void {
  for (const type of types) {
    const taken = allowed.some((each) => each === type || (each.endsWith('::*') && type.startsWith(each.slice(0, -1))));
    if (!taken) throw refusals.resourceTypeNotAllowed(type, allowed);
  }
}
