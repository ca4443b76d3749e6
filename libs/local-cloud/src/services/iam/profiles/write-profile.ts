import type { Scope } from '../../../scope.ts';
import { deleteConflict, limitExceeded, profileExists, profileNotFound, roleNotFound } from '../faults.ts';
import { findRole } from '../roles/write-role.ts';
import { type InstanceProfile, profilesOf } from './instance-profile.ts';

/** What somebody wants of a new profile. */
export interface ProfileDraft {
  readonly name: string;
  /** @default '/' */
  readonly path?: string;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Makes an instance profile without a role. @throws AwsError EntityAlreadyExists */
export function createProfileFrom(scope: Scope, { name, path = '/', tags }: ProfileDraft): InstanceProfile {
  if (profilesOf(scope).has(name.toLowerCase())) throw profileExists(name);
  const profile: InstanceProfile = {
    name,
    path,
    id: `AIPA${scope.ids.upper(17)}`,
    arn: scope.arn('iam', `instance-profile${path}${name}`, { region: '' }),
    created: scope.clock.now(),
    roleName: undefined,
    tags: new Map(tags),
  };
  profilesOf(scope).set(name.toLowerCase(), profile);
  return profile;
}

/** A profile by its name. @throws AwsError NoSuchEntity */
export function findProfile(scope: Scope, name: string): InstanceProfile {
  const profile = profilesOf(scope).get(name.toLowerCase());
  if (profile === undefined) throw profileNotFound(name);
  return profile;
}

/** Puts a role into a profile. @throws AwsError NoSuchEntity, LimitExceeded */
export function addRole(scope: Scope, profile: InstanceProfile, roleName: string): void {
  const role = findRole(scope, roleName);
  if (profile.roleName !== undefined) throw limitExceeded('InstanceSessionsPerInstanceProfile', 1);
  profile.roleName = role.name;
}

/** Takes the role out of a profile. @throws AwsError NoSuchEntity */
export function removeRoleFrom(profile: InstanceProfile, roleName: string): void {
  if (profile.roleName?.toLowerCase() !== roleName.toLowerCase()) throw roleNotFound(roleName);
  profile.roleName = undefined;
}

/** Takes a profile away that has no role. @throws AwsError NoSuchEntity, DeleteConflict */
export function removeProfile(scope: Scope, name: string): void {
  const profile = findProfile(scope, name);
  if (profile.roleName !== undefined) {
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  }
  profilesOf(scope).delete(name.toLowerCase());
}
