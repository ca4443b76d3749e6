import { resourceType } from '../../../resources/resource-type.ts';
import { list, string } from '../../../shapes/declare.ts';
import { addRole, createProfileFrom, findProfile, removeProfile } from '../profiles/write-profile.ts';
import { findRole } from '../roles/write-role.ts';

/** What hands a role to servers. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-instanceprofile.html */
export const instanceProfileType = resourceType({
  type: 'AWS::IAM::InstanceProfile',
  properties: {
    InstanceProfileName: string({ min: 1, max: 128 }),
    Path: string({ min: 1, max: 512 }),
    Roles: list(string(), { required: true, min: 1, max: 1 }),
  },
  replacement: ['InstanceProfileName', 'Path'],
  nameProperty: 'InstanceProfileName',
  taggable: false,
  create({ InstanceProfileName, Path, Roles }, context) {
    const role = findRole(context, Roles[0]!);
    const name = InstanceProfileName ?? context.generatedName;
    const profile = createProfileFrom(context, { name, path: Path });
    addRole(context, profile, role.name);
    return { physicalId: profile.name, attributes: { Arn: profile.arn } };
  },
  update({ resource, properties: { Roles } }, context) {
    const role = findRole(context, Roles[0]!);
    findProfile(context, resource.physicalId).roleName = role.name;
    return resource;
  },
  delete(resource, context) {
    findProfile(context, resource.physicalId).roleName = undefined;
    removeProfile(context, resource.physicalId);
  },
});
