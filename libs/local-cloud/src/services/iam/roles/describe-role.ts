import { tagsOut } from '../tags.ts';
import type { Role } from './role.ts';

/** How a role goes to clients. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html */
export function roleOut(role: Role): object {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: new Date(role.created),
    AssumeRolePolicyDocument: encodeURIComponent(role.trustPolicy),
    Description: role.description,
    MaxSessionDuration: role.maxSessionSeconds,
    PermissionsBoundary: boundaryOut(role),
    Tags: role.tags.size === 0 ? undefined : tagsOut(role.tags),
  };
}

function boundaryOut({ permissionsBoundary }: Role): object | undefined {
  if (permissionsBoundary === undefined) return undefined;
  return { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: permissionsBoundary };
}
