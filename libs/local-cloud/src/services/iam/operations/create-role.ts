import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { roleOut } from '../roles/describe-role.ts';
import { createRoleFrom } from '../roles/write-role.ts';
import { documentShape, iamTags, pathShape, roleName } from '../shapes.ts';
import { tagMap } from '../tags.ts';

/** Makes a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export const createRole = operation({
  name: 'CreateRole',
  input: {
    Path: pathShape,
    RoleName: roleName,
    AssumeRolePolicyDocument: documentShape,
    Description: string({ max: 1000 }),
    MaxSessionDuration: integer({ min: 3600, max: 43_200 }),
    PermissionsBoundary: string({ min: 20, max: 2048 }),
    Tags: iamTags,
  },
  run(input, context) {
    const role = createRoleFrom(context, {
      name: input.RoleName,
      path: input.Path,
      trustPolicy: input.AssumeRolePolicyDocument,
      description: input.Description,
      maxSessionSeconds: input.MaxSessionDuration,
      permissionsBoundary: input.PermissionsBoundary,
      tags: tagMap(input.Tags),
    });
    return { Role: roleOut(role) };
  },
});
