import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { document, integer, list, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { readTrustPolicy } from '../policies/check-document.ts';
import type { Role } from '../roles/role.ts';
import {
  attachPolicy,
  createRoleFrom,
  demandAttachable,
  findRole,
  putInlinePolicy,
  removeRole,
} from '../roles/write-role.ts';
import { documentText } from './document-text.ts';

const properties = {
  AssumeRolePolicyDocument: required(document()),
  Description: string({ max: 1000 }),
  ManagedPolicyArns: list(string()),
  MaxSessionDuration: integer({ min: 3600, max: 43_200 }),
  Path: string({ min: 1, max: 512 }),
  PermissionsBoundary: string(),
  Policies: list(structure({ PolicyDocument: required(document()), PolicyName: string({ required: true }) })),
  RoleName: string({ min: 1, max: 64 }),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A role with its policies. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html */
export const roleType = resourceType({
  type: 'AWS::IAM::Role',
  properties,
  replacement: ['Path', 'RoleName'],
  nameProperty: 'RoleName',
  create(wanted, context) {
    for (const arn of wanted.ManagedPolicyArns ?? []) demandAttachable(context, arn);
    const role = createRoleFrom(context, {
      name: wanted.RoleName ?? context.generatedName,
      path: wanted.Path,
      trustPolicy: documentText(wanted.AssumeRolePolicyDocument),
      description: wanted.Description,
      maxSessionSeconds: wanted.MaxSessionDuration,
      permissionsBoundary: wanted.PermissionsBoundary,
      tags: tagsOf(wanted, context),
    });
    givePolicies(context, role, wanted);
    return stateOf(role);
  },
  update({ resource, previous, properties: wanted }, context) {
    const role = findRole(context, resource.physicalId);
    const trustPolicy = documentText(wanted.AssumeRolePolicyDocument);
    readTrustPolicy(trustPolicy);
    for (const arn of wanted.ManagedPolicyArns ?? []) demandAttachable(context, arn);
    role.trustPolicy = trustPolicy;
    role.description = wanted.Description;
    role.maxSessionSeconds = wanted.MaxSessionDuration ?? 3600;
    role.permissionsBoundary = wanted.PermissionsBoundary;
    role.tags.clear();
    for (const [key, value] of tagsOf(wanted, context)) role.tags.set(key, value);
    takePolicies(role, previous);
    givePolicies(context, role, wanted);
    return stateOf(role);
  },
  delete(resource, context, had) {
    takePolicies(findRole(context, resource.physicalId), had);
    removeRole(context, resource.physicalId);
  },
});

function givePolicies(
  context: ResourceContext,
  role: Role,
  { ManagedPolicyArns = [], Policies = [] }: Properties,
): void {
  for (const arn of ManagedPolicyArns) attachPolicy(context, role, arn);
  for (const { PolicyName, PolicyDocument } of Policies) {
    putInlinePolicy(role, PolicyName, documentText(PolicyDocument));
  }
}

/** Only what the template gave; what others attached stays, and keeps the role from being deleted. */
function takePolicies(role: Role, { ManagedPolicyArns = [], Policies = [] }: Properties): void {
  for (const arn of ManagedPolicyArns) role.attachedPolicies.delete(arn);
  for (const { PolicyName } of Policies) role.inlinePolicies.delete(PolicyName);
}

function tagsOf({ Tags }: Properties, context: ResourceContext): Map<string, string> {
  return new Map(Object.entries(resourceTags(context, Tags)));
}

function stateOf({ name, arn, id }: Role): ResourceState {
  return { physicalId: name, attributes: { Arn: arn, RoleId: id } };
}
