import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { aliasNotFound, invalidKeyId, invalidState, keyNotFound, notAuthorized } from '../faults.ts';
import { aliasArn, aliasesOf } from './alias.ts';
import { type Key, keyArn, keysOf } from './key.ts';
import { managedAliasOf, managedKey } from './managed-key.ts';

/** A key with where it was found. */
export interface FoundKey {
  readonly key: Key;
  readonly awsManaged: boolean;
}

/** Finds a key by id, alias, or the ARN of either. @throws AwsError NotFoundException */
export function findKey(scope: Scope, asked: string): FoundKey {
  const { place, name } = placeOf(scope, asked);
  const found = lookUp(place, name);
  if (found !== undefined) return found;
  if (name.startsWith('alias/')) throw aliasNotFound(aliasArn(place, name));
  throw isKeyId(name) ? keyNotFound(keyArn(place, name)) : invalidKeyId(name);
}

/** The same, undefined when there is no such key. */
export function tryKey(scope: Scope, asked: string): FoundKey | undefined {
  const { place, name } = placeOf(scope, asked);
  return lookUp(place, name);
}

/** A key that its account may change. @throws AwsError NotFoundException, or AccessDeniedException for AWS's own */
export function findOwnKey(scope: Scope, asked: string): Key {
  const { key, awsManaged } = findKey(scope, asked);
  if (awsManaged) {
    throw notAuthorized(`${key.arn} is an AWS managed key; its state, policy, rotation and tags cannot be changed.`);
  }
  return key;
}

/** The same, and it is not about to be deleted. @throws AwsError also KMSInvalidStateException */
export function findLivingKey(scope: Scope, asked: string): Key {
  const key = findOwnKey(scope, asked);
  if (key.state === 'PendingDeletion') throw invalidState(key.arn, key.state);
  return key;
}

function lookUp(scope: Scope, name: string): FoundKey | undefined {
  const id = name.startsWith('alias/') ? aliasesOf(scope).get(name)?.keyId : name;
  const own = id === undefined ? undefined : keysOf(scope).get(id);
  if (own !== undefined) return { key: own, awsManaged: false };
  const managed = managedKey(scope, name.startsWith('alias/') ? name : (managedAliasOf(scope, name) ?? ''));
  return managed === undefined ? undefined : { key: managed, awsManaged: true };
}

function placeOf(scope: Scope, asked: string): { place: Scope; name: string } {
  const arn = parseArn(asked);
  if (arn?.service !== 'kms') return { place: scope, name: asked };
  const { account, region, resource } = arn;
  return { place: scope.in({ account, region }), name: resource.replace(/^key\//, '') };
}

function isKeyId(name: string): boolean {
  return /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(name);
}
