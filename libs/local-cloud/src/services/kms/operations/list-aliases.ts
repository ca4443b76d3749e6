import { operation } from '../../../operation.ts';
import type { Scope } from '../../../scope.ts';
import { list, string, structure, timestamp } from '../../../shapes/declare.ts';
import { aliasArn, aliasesOf } from '../keys/alias.ts';
import { findKey } from '../keys/find-key.ts';
import { managedAliases, managedKey } from '../keys/managed-key.ts';
import { paged, pagingInput } from '../keys/paged.ts';

/** Lists the aliases, AWS's own included. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html */
export const listAliases = operation({
  name: 'ListAliases',
  input: { KeyId: string({ min: 1, max: 2048 }), ...pagingInput },
  output: { Aliases: list(structure({ CreationDate: timestamp(), LastUpdatedDate: timestamp() })) },
  run(input, context) {
    const wanted = input.KeyId === undefined ? undefined : findKey(context, input.KeyId).key.id;
    const all = [...managed(context), ...own(context)].filter(
      ({ TargetKeyId }) => wanted === undefined || TargetKeyId === wanted,
    );
    all.sort((left, right) => (left.AliasName < right.AliasName ? -1 : 1));
    const { page, rest } = paged(all, input);
    return { Aliases: page, ...rest };
  },
});

interface AliasEntry {
  readonly AliasName: string;
  readonly AliasArn: string;
  readonly TargetKeyId: string;
  readonly CreationDate: number;
  readonly LastUpdatedDate: number;
}

function own(scope: Scope): AliasEntry[] {
  return [...aliasesOf(scope).values()].map(({ name, keyId, created, updated }) => ({
    AliasName: name,
    AliasArn: aliasArn(scope, name),
    TargetKeyId: keyId,
    CreationDate: created,
    LastUpdatedDate: updated,
  }));
}

function managed(scope: Scope): AliasEntry[] {
  return managedAliases.map((name) => {
    const { id, created } = managedKey(scope, name)!;
    return {
      AliasName: name,
      AliasArn: aliasArn(scope, name),
      TargetKeyId: id,
      CreationDate: created,
      LastUpdatedDate: created,
    };
  });
}
