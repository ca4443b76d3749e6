import type { Scope } from '../../../scope.ts';
import { roleOut } from '../roles/describe-role.ts';
import { findRole } from '../roles/write-role.ts';
import { tagsOut } from '../tags.ts';
import type { InstanceProfile } from './instance-profile.ts';

/** How a profile goes to clients. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html */
export function profileOut(scope: Scope, profile: InstanceProfile): object {
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: profile.arn,
    CreateDate: new Date(profile.created),
    Roles: profile.roleName === undefined ? [] : [roleOut(findRole(scope, profile.roleName))],
    Tags: profile.tags.size === 0 ? undefined : tagsOut(profile.tags),
  };
}
