import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findRole } from '../roles/write-role.ts';
import { iamTags, roleName } from '../shapes.ts';

/** Tags a role. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
export const tagRole = operation({
  name: 'TagRole',
  input: { RoleName: roleName, Tags: required(iamTags) },
  run({ RoleName, Tags }, context) {
    const { tags } = findRole(context, RoleName);
    for (const { Key, Value } of Tags) tags.set(Key, Value);
  },
});
