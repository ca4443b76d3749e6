import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { findGroup, nameFrom } from './find-group.ts';
import type { LogGroup } from './group.ts';

const MOST = 50;

/** Adds tags to a log group; those of the same keys are replaced. @throws AwsError TooManyTagsException */
export function addTags({ tags }: LogGroup, added: Readonly<Record<string, string>>): void {
  if (new Set([...tags.keys(), ...Object.keys(added)]).size > MOST) {
    throw new AwsError('TooManyTagsException', `A resource can have no more than ${MOST} tags.`);
  }
  for (const [key, value] of Object.entries(added)) tags.set(key, value);
}

export function removeTags({ tags }: LogGroup, keys: readonly string[]): void {
  for (const key of keys) tags.delete(key);
}

/** The log group of an ARN; of all that Logs can tag, this cloud has only log groups. @throws AwsError ResourceNotFoundException */
export function taggedGroup(scope: Scope, resourceArn: string): LogGroup {
  return findGroup(scope, nameFrom(scope, resourceArn));
}
