import { resourceType, type ResourceContext } from '../../../resources/resource-type.ts';
import { document, list, required, string } from '../../../shapes/declare.ts';
import { readIdentityPolicy } from '../policies/check-document.ts';
import { rolesOf } from '../roles/role.ts';
import { findRole, putInlinePolicy } from '../roles/write-role.ts';
import { documentText } from './document-text.ts';

/** A policy that is written into each of its roles; users and groups are not modelled. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html */
export const policyType = resourceType({
  type: 'AWS::IAM::Policy',
  properties: {
    PolicyDocument: required(document()),
    PolicyName: string({ required: true, min: 1, max: 128 }),
    Roles: list(string(), { required: true, min: 1 }),
  },
  taggable: false,
  create({ PolicyDocument, PolicyName, Roles }, context) {
    write(context, Roles, PolicyName, documentText(PolicyDocument));
    return { physicalId: context.generatedName, attributes: { Id: context.generatedName } };
  },
  update({ resource, previous, properties }, context) {
    const { PolicyName, Roles } = properties;
    write(context, Roles, PolicyName, documentText(properties.PolicyDocument));
    const left = previous.Roles.filter((name) => previous.PolicyName !== PolicyName || !Roles.includes(name));
    erase(context, left, previous.PolicyName);
    return resource;
  },
  delete(_, context, { PolicyName, Roles }) {
    erase(context, Roles, PolicyName);
  },
});

function write(context: ResourceContext, names: readonly string[], policy: string, text: string): void {
  readIdentityPolicy(text);
  const roles = names.map((name) => findRole(context, name));
  for (const role of roles) putInlinePolicy(role, policy, text);
}

function erase(context: ResourceContext, names: readonly string[], policy: string): void {
  for (const name of names) rolesOf(context).get(name.toLowerCase())?.inlinePolicies.delete(policy);
}
