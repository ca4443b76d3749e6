import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { document, list, required, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import type { ManagedPolicy } from '../policies/policy.ts';
import {
  addVersion,
  attachmentCount,
  boundaryCount,
  createPolicyFrom,
  findPolicy,
  removePolicy,
} from '../policies/write-policy.ts';
import { readIdentityPolicy } from '../policies/check-document.ts';
import { rolesOf } from '../roles/role.ts';
import { attachPolicy, findRole } from '../roles/write-role.ts';
import { documentText } from './document-text.ts';

const properties = {
  Description: string({ max: 1000 }),
  ManagedPolicyName: string({ min: 1, max: 128 }),
  Path: string({ min: 1, max: 512 }),
  PolicyDocument: required(document()),
  Roles: list(string()),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A policy of the account; users and groups are not modelled. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html */
export const managedPolicyType = resourceType({
  type: 'AWS::IAM::ManagedPolicy',
  properties,
  replacement: ['Description', 'ManagedPolicyName', 'Path'],
  nameProperty: 'ManagedPolicyName',
  create(wanted, context) {
    const { Roles = [] } = wanted;
    const roles = Roles.map((name) => findRole(context, name));
    const policy = createPolicyFrom(context, {
      name: wanted.ManagedPolicyName ?? context.generatedName,
      path: wanted.Path,
      document: documentText(wanted.PolicyDocument),
      description: wanted.Description,
      tags: tagsOf(wanted, context),
    });
    for (const role of roles) attachPolicy(context, role, policy.arn);
    return stateOf(context, policy);
  },
  update({ resource, previous, properties: wanted }, context) {
    const policy = findPolicy(context, resource.physicalId);
    const roles = (wanted.Roles ?? []).map((name) => findRole(context, name));
    reword(context, policy, documentText(wanted.PolicyDocument));
    takeOff(context, policy, previous);
    for (const role of roles) attachPolicy(context, role, policy.arn);
    policy.tags.clear();
    for (const [key, value] of tagsOf(wanted, context)) policy.tags.set(key, value);
    return stateOf(context, policy);
  },
  delete(resource, context, had) {
    const policy = findPolicy(context, resource.physicalId);
    takeOff(context, policy, had);
    policy.versions.splice(0, policy.versions.length - 1);
    removePolicy(context, policy.arn);
  },
});

/** Puts a new wording in force; the oldest goes where there is no room for it. */
function reword(context: ResourceContext, policy: ManagedPolicy, text: string): void {
  if (policy.versions.some(({ id, document }) => id === policy.defaultVersion && document === text)) return;
  readIdentityPolicy(text);
  if (policy.versions.length >= 5) policy.versions.shift();
  addVersion(context, policy, text, true);
}

function takeOff(context: ResourceContext, policy: ManagedPolicy, { Roles = [] }: Properties): void {
  for (const name of Roles) rolesOf(context).get(name.toLowerCase())?.attachedPolicies.delete(policy.arn);
}

function tagsOf({ Tags }: Properties, context: ResourceContext): Map<string, string> {
  return new Map(Object.entries(resourceTags(context, Tags)));
}

function stateOf(context: ResourceContext, policy: ManagedPolicy): ResourceState {
  return {
    physicalId: policy.arn,
    attributes: {
      AttachmentCount: attachmentCount(context, policy.arn),
      CreateDate: new Date(policy.created).toISOString(),
      DefaultVersionId: policy.defaultVersion,
      IsAttachable: true,
      PermissionsBoundaryUsageCount: boundaryCount(context, policy.arn),
      PolicyArn: policy.arn,
      PolicyId: policy.id,
      UpdateDate: new Date(policy.updated).toISOString(),
    },
  };
}
