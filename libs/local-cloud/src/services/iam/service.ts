import { provide } from '../../ports/port.ts';
import { roleReader } from '../../ports/role-reader.ts';
import { service } from '../../service.ts';
import { addRoleToInstanceProfile } from './operations/add-role-to-instance-profile.ts';
import { attachRolePolicy } from './operations/attach-role-policy.ts';
import { createInstanceProfile } from './operations/create-instance-profile.ts';
import { createPolicy } from './operations/create-policy.ts';
import { createPolicyVersion } from './operations/create-policy-version.ts';
import { createRole } from './operations/create-role.ts';
import { deleteInstanceProfile } from './operations/delete-instance-profile.ts';
import { deletePolicy } from './operations/delete-policy.ts';
import { deletePolicyVersion } from './operations/delete-policy-version.ts';
import { deleteRole } from './operations/delete-role.ts';
import { deleteRolePermissionsBoundary } from './operations/delete-role-permissions-boundary.ts';
import { deleteRolePolicy } from './operations/delete-role-policy.ts';
import { detachRolePolicy } from './operations/detach-role-policy.ts';
import { getInstanceProfile } from './operations/get-instance-profile.ts';
import { getPolicy } from './operations/get-policy.ts';
import { getPolicyVersion } from './operations/get-policy-version.ts';
import { getRole } from './operations/get-role.ts';
import { getRolePolicy } from './operations/get-role-policy.ts';
import { listAttachedRolePolicies } from './operations/list-attached-role-policies.ts';
import { listInstanceProfiles } from './operations/list-instance-profiles.ts';
import { listInstanceProfilesForRole } from './operations/list-instance-profiles-for-role.ts';
import { listPolicies } from './operations/list-policies.ts';
import { listPolicyVersions } from './operations/list-policy-versions.ts';
import { listRolePolicies } from './operations/list-role-policies.ts';
import { listRoleTags } from './operations/list-role-tags.ts';
import { listRoles } from './operations/list-roles.ts';
import { putRolePermissionsBoundary } from './operations/put-role-permissions-boundary.ts';
import { putRolePolicy } from './operations/put-role-policy.ts';
import { removeRoleFromInstanceProfile } from './operations/remove-role-from-instance-profile.ts';
import { setDefaultPolicyVersion } from './operations/set-default-policy-version.ts';
import { tagRole } from './operations/tag-role.ts';
import { untagRole } from './operations/untag-role.ts';
import { updateAssumeRolePolicy } from './operations/update-assume-role-policy.ts';
import { updateRole } from './operations/update-role.ts';
import { instanceProfileType } from './resources/instance-profile.ts';
import { managedPolicyType } from './resources/managed-policy.ts';
import { policyType } from './resources/policy.ts';
import { roleType } from './resources/role.ts';
import { roleByArn } from './roles/role.ts';
import { trusts } from './roles/trust.ts';

/** Identity and Access Management: roles, policies and profiles are kept and checked; what a role may do is asked of nobody. */
export const iam = service({
  signingName: 'iam',
  title: 'IAM',
  apiVersion: '2010-05-08',
  protocols: ['awsQuery'],
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: [
    addRoleToInstanceProfile,
    attachRolePolicy,
    createInstanceProfile,
    createPolicy,
    createPolicyVersion,
    createRole,
    deleteInstanceProfile,
    deletePolicy,
    deletePolicyVersion,
    deleteRole,
    deleteRolePermissionsBoundary,
    deleteRolePolicy,
    detachRolePolicy,
    getInstanceProfile,
    getPolicy,
    getPolicyVersion,
    getRole,
    getRolePolicy,
    listAttachedRolePolicies,
    listInstanceProfiles,
    listInstanceProfilesForRole,
    listPolicies,
    listPolicyVersions,
    listRolePolicies,
    listRoles,
    listRoleTags,
    putRolePermissionsBoundary,
    putRolePolicy,
    removeRoleFromInstanceProfile,
    setDefaultPolicyVersion,
    tagRole,
    untagRole,
    updateAssumeRolePolicy,
    updateRole,
  ],
  resourceTypes: [instanceProfileType, managedPolicyType, policyType, roleType],
  provides: [provide(roleReader, { read: roleByArn, trusts })],
});
