import type { Scope } from '../../../scope.ts';
import { aliasExists, aliasNotFound, invalidRequest, notAuthorized } from '../faults.ts';
import { aliasArn, aliasesOf } from './alias.ts';
import { findLivingKey } from './find-key.ts';

/** Gives a key a second name. @throws AwsError AlreadyExistsException, NotFoundException, ValidationException */
export function putAlias(scope: Scope, name: string, target: string): void {
  checkAliasName(scope, name);
  const aliases = aliasesOf(scope);
  if (aliases.has(name)) throw aliasExists(aliasArn(scope, name));
  const now = scope.clock.now();
  aliases.set(name, { name, keyId: targetOf(scope, target), created: now, updated: now });
}

/** Gives the name to another key. @throws AwsError NotFoundException */
export function moveAlias(scope: Scope, name: string, target: string): void {
  checkAliasName(scope, name);
  const alias = aliasesOf(scope).get(name);
  if (alias === undefined) throw aliasNotFound(aliasArn(scope, name));
  alias.keyId = targetOf(scope, target);
  alias.updated = scope.clock.now();
}

/** Takes the name away. @throws AwsError NotFoundException */
export function removeAlias(scope: Scope, name: string): void {
  checkAliasName(scope, name);
  if (!aliasesOf(scope).delete(name)) throw aliasNotFound(aliasArn(scope, name));
}

function targetOf(scope: Scope, target: string): string {
  if (target.includes('alias/')) throw invalidRequest('Aliases must refer to keys. Not aliases');
  return findLivingKey(scope, target).id;
}

function checkAliasName(scope: Scope, name: string): void {
  if (!name.startsWith('alias/')) {
    throw invalidRequest(
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    );
  }
  if (name.startsWith('alias/aws/')) {
    throw notAuthorized(`Not authorized to use the reserved alias name ${aliasArn(scope, name)}`);
  }
}
