import type { Scope } from '../../scope.ts';
import { list, string, structure } from '../../shapes/declare.ts';
import { invalidValue } from './faults.ts';
import { instanceNamed } from './instances/instance.ts';
import { parameterGroupNamed } from './parameter-groups/parameter-group.ts';
import { subnetGroupNamed } from './subnet-groups/subnet-group.ts';

const tag = structure({ Key: string({ max: 128 }), Value: string({ max: 256 }) });

/** How tags come in. */
export const tagsIn = list(tag, { item: 'Tag' });

/** How tags go out. */
export const tagListOut = list(structure({}), { item: 'Tag' });

/** Tags of a request as they are kept. */
export function tagRecord(
  tags: readonly { readonly Key?: string; readonly Value?: string }[] = [],
): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}

/** Tags as answers hold them. */
export function tagView(tags: Readonly<Record<string, string>>): object[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Whatever has this ARN. @throws AwsError the error for its kind when it does not exist */
export function taggedBy(scope: Scope, arn: string): { tags: Record<string, string> } {
  const [kind, name = ''] = arn.split(':').slice(5);
  switch (kind) {
    case 'db':
      return instanceNamed(scope, name);
    case 'subgrp':
      return subnetGroupNamed(scope, name);
    case 'pg':
      return parameterGroupNamed(scope, name);
    default:
      throw invalidValue(`Invalid resource name: ${arn}`);
  }
}
