import type { Scope } from '../../../scope.ts';
import {
  deleteConflict,
  limitExceeded,
  policyNotAttachable,
  policyNotFound,
  roleExists,
  roleNotFound,
  rolePolicyNotFound,
} from '../faults.ts';
import { isAwsPolicy } from '../policies/aws-policies.ts';
import { readIdentityPolicy, readTrustPolicy } from '../policies/check-document.ts';
import { policiesOf } from '../policies/policy.ts';
import { profilesOf } from '../profiles/instance-profile.ts';
import { type Role, rolesOf } from './role.ts';

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const MOST_POLICIES = 10;

/** What somebody wants of a new role. */
export interface RoleDraft {
  readonly name: string;
  /** @default '/' */
  readonly path?: string;
  readonly trustPolicy: string;
  readonly description?: string;
  /** @default 3600 */
  readonly maxSessionSeconds?: number;
  readonly permissionsBoundary?: string;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Makes a role. @throws AwsError EntityAlreadyExists, MalformedPolicyDocument, NoSuchEntity */
export function createRoleFrom(scope: Scope, draft: RoleDraft): Role {
  const { name, path = '/', trustPolicy } = draft;
  readTrustPolicy(trustPolicy);
  if (rolesOf(scope).has(name.toLowerCase())) throw roleExists(name);
  if (draft.permissionsBoundary !== undefined) demandAttachable(scope, draft.permissionsBoundary);
  const role: Role = {
    name,
    path,
    id: `AROA${scope.ids.upper(17)}`,
    arn: scope.arn('iam', `role${path}${name}`, { region: '' }),
    created: scope.clock.now(),
    trustPolicy,
    description: draft.description,
    maxSessionSeconds: draft.maxSessionSeconds ?? 3600,
    permissionsBoundary: draft.permissionsBoundary,
    inlinePolicies: new Map(),
    attachedPolicies: new Set(),
    tags: new Map(draft.tags),
  };
  rolesOf(scope).set(name.toLowerCase(), role);
  return role;
}

/** A role by its name; case does not matter. @throws AwsError NoSuchEntity */
export function findRole(scope: Scope, name: string): Role {
  const role = rolesOf(scope).get(name.toLowerCase());
  if (role === undefined) throw roleNotFound(name);
  return role;
}

/** Demands a policy that a role can have. @throws AwsError NoSuchEntity */
export function demandAttachable(scope: Scope, arn: string): void {
  if (!isAwsPolicy(arn) && !policiesOf(scope).has(arn)) throw policyNotAttachable(arn);
}

/** Attaches a policy. @throws AwsError NoSuchEntity, LimitExceeded */
export function attachPolicy(scope: Scope, role: Role, arn: string): void {
  demandAttachable(scope, arn);
  if (!role.attachedPolicies.has(arn) && role.attachedPolicies.size >= MOST_POLICIES) {
    throw limitExceeded('PoliciesPerRole', MOST_POLICIES);
  }
  role.attachedPolicies.add(arn);
}

/** Takes a policy off a role. @throws AwsError NoSuchEntity */
export function detachPolicy(role: Role, arn: string): void {
  if (!role.attachedPolicies.delete(arn)) throw policyNotFound(arn);
}

/** Writes a policy into a role. @throws AwsError MalformedPolicyDocument */
export function putInlinePolicy(role: Role, name: string, document: string): void {
  readIdentityPolicy(document);
  role.inlinePolicies.set(name, document);
}

/** Takes a policy out of a role. @throws AwsError NoSuchEntity */
export function removeInlinePolicy(role: Role, name: string): void {
  if (!role.inlinePolicies.delete(name)) throw rolePolicyNotFound(name);
}

/** Takes a role away that has no policies and stands in no profile. @throws AwsError NoSuchEntity, DeleteConflict */
export function removeRole(scope: Scope, name: string): void {
  const role = findRole(scope, name);
  const inProfile = [...profilesOf(scope).values()].some((profile) => profile.roleName === role.name);
  if (inProfile) throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  if (role.attachedPolicies.size > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (role.inlinePolicies.size > 0) throw deleteConflict('Cannot delete entity, must delete policies first.');
  rolesOf(scope).delete(role.name.toLowerCase());
}
