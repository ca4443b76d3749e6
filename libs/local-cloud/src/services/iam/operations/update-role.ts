import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { findRole } from '../roles/write-role.ts';
import { roleName } from '../shapes.ts';

/** Changes the description and the longest session of a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html */
export const updateRole = operation({
  name: 'UpdateRole',
  input: {
    RoleName: roleName,
    Description: string({ max: 1000 }),
    MaxSessionDuration: integer({ min: 3600, max: 43_200 }),
  },
  run({ RoleName, Description, MaxSessionDuration }, context) {
    const role = findRole(context, RoleName);
    role.description = Description ?? role.description;
    role.maxSessionSeconds = MaxSessionDuration ?? 3600;
    return {};
  },
});
