import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { findRole } from '../roles/write-role.ts';
import { roleName } from '../shapes.ts';

/** Takes tags off a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
export const untagRole = operation({
  name: 'UntagRole',
  input: {
    RoleName: roleName,
    TagKeys: list(string({ min: 1, max: 128 }), { required: true, max: 50 }),
  },
  run({ RoleName, TagKeys }, context) {
    const { tags } = findRole(context, RoleName);
    for (const key of TagKeys) tags.delete(key);
  },
});
