import type { Scope } from '../../../scope.ts';
import { deleteConflict, limitExceeded, policyExists, policyNotFound, policyVersionNotFound } from '../faults.ts';
import { rolesOf } from '../roles/role.ts';
import { readIdentityPolicy } from './check-document.ts';
import { type ManagedPolicy, policiesOf, type PolicyVersion } from './policy.ts';

const MOST_VERSIONS = 5;

/** What somebody wants of a new policy. */
export interface PolicyDraft {
  readonly name: string;
  /** @default '/' */
  readonly path?: string;
  readonly document: string;
  readonly description?: string;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Makes a policy of the account. @throws AwsError EntityAlreadyExists, MalformedPolicyDocument */
export function createPolicyFrom(scope: Scope, draft: PolicyDraft): ManagedPolicy {
  const { name, path = '/', document } = draft;
  readIdentityPolicy(document);
  const wanted = name.toLowerCase();
  const taken = [...policiesOf(scope).values()].some((policy) => policy.name.toLowerCase() === wanted);
  if (taken) throw policyExists(name);
  const now = scope.clock.now();
  const policy: ManagedPolicy = {
    name,
    path,
    id: `ANPA${scope.ids.upper(17)}`,
    arn: scope.arn('iam', `policy${path}${name}`, { region: '' }),
    description: draft.description,
    created: now,
    updated: now,
    versions: [{ id: 'v1', document, created: now }],
    defaultVersion: 'v1',
    lastVersion: 1,
    tags: new Map(draft.tags),
  };
  policiesOf(scope).set(policy.arn, policy);
  return policy;
}

/** A policy of the account. @throws AwsError NoSuchEntity */
export function findPolicy(scope: Scope, arn: string): ManagedPolicy {
  const policy = policiesOf(scope).get(arn);
  if (policy === undefined) throw policyNotFound(arn);
  return policy;
}

/** One wording of a policy. @throws AwsError NoSuchEntity */
export function findVersion(policy: ManagedPolicy, id: string): PolicyVersion {
  const version = policy.versions.find((each) => each.id === id);
  if (version === undefined) throw policyVersionNotFound(policy.arn, id);
  return version;
}

/** Gives a policy another wording. @throws AwsError MalformedPolicyDocument, LimitExceeded */
export function addVersion(scope: Scope, policy: ManagedPolicy, document: string, asDefault: boolean): PolicyVersion {
  readIdentityPolicy(document);
  if (policy.versions.length >= MOST_VERSIONS) {
    throw limitExceeded('VersionsPerPolicy', MOST_VERSIONS);
  }
  const version = { id: `v${++policy.lastVersion}`, document, created: scope.clock.now() };
  policy.versions.push(version);
  policy.updated = version.created;
  if (asDefault) policy.defaultVersion = version.id;
  return version;
}

/** Takes a wording away that is not the one in force. @throws AwsError NoSuchEntity, DeleteConflict */
export function deleteVersion(policy: ManagedPolicy, id: string): void {
  const version = findVersion(policy, id);
  if (id === policy.defaultVersion) throw deleteConflict('Cannot delete the default version of a policy.');
  policy.versions.splice(policy.versions.indexOf(version), 1);
}

/** How many roles have it. */
export function attachmentCount(scope: Scope, arn: string): number {
  return [...rolesOf(scope).values()].filter(({ attachedPolicies }) => attachedPolicies.has(arn)).length;
}

/** How many roles are bounded by it. */
export function boundaryCount(scope: Scope, arn: string): number {
  return [...rolesOf(scope).values()].filter(({ permissionsBoundary }) => permissionsBoundary === arn).length;
}

/** Takes a policy away that no role has. @throws AwsError NoSuchEntity, DeleteConflict */
export function removePolicy(scope: Scope, arn: string): void {
  const policy = findPolicy(scope, arn);
  if (attachmentCount(scope, arn) + boundaryCount(scope, arn) > 0) {
    throw deleteConflict('Cannot delete a policy attached to entities.');
  }
  if (policy.versions.length > 1) {
    throw deleteConflict(
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    );
  }
  policiesOf(scope).delete(arn);
}
