import { member } from '../json.ts';
import { StackError } from '../stack-error.ts';
import type { ResourceDeclaration, Template } from './template.ts';

export type Capability = 'CAPABILITY_AUTO_EXPAND' | 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM';

/** Types that need CAPABILITY_IAM, with the property whose use needs CAPABILITY_NAMED_IAM. */
const iamTypes: ReadonlyMap<string, string | undefined> = new Map([
  ['AWS::IAM::AccessKey', undefined],
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
  ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
  ['AWS::IAM::Policy', undefined],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::User', 'UserName'],
  ['AWS::IAM::UserToGroupAddition', undefined],
]);

/**
 * Lists what a request must acknowledge before a template is deployed.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 */
export function requiredCapabilities(template: Template): readonly Capability[] {
  const iam = [...template.resources.values()].filter(({ type }) => iamTypes.has(type));
  return [
    ...(iam.length === 0 ? [] : [iam.some(isNamed) ? ('CAPABILITY_NAMED_IAM' as const) : ('CAPABILITY_IAM' as const)]),
    ...(template.transforms.length > 0 ? (['CAPABILITY_AUTO_EXPAND'] as const) : []),
  ];
}

function isNamed({ type, properties }: ResourceDeclaration): boolean {
  const name = iamTypes.get(type);
  return name !== undefined && member(properties, name) !== undefined;
}

/**
 * Refuses a request that leaves out a capability; CAPABILITY_NAMED_IAM includes CAPABILITY_IAM. Change sets need no
 * CAPABILITY_AUTO_EXPAND: leave it out of `required` for them.
 * @throws StackError (recorded 2023)
 */
export function checkCapabilities(required: readonly Capability[], given: readonly string[]): void {
  const missing = required.filter((capability) => !given.includes(capability) && !isIncluded(capability, given));
  if (missing.length === 0) return;
  throw new StackError('InsufficientCapabilitiesException', `Requires capabilities : [${missing.join(', ')}]`);
}

function isIncluded(capability: Capability, given: readonly string[]): boolean {
  return capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM');
}
