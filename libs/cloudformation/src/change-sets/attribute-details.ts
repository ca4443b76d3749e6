import { equalJson, type Json } from '../json.ts';
import type { ResourceDeclaration } from '../template/template.ts';
import type { ChangeDetail, ChangeScope } from './resource-change.ts';

/** Lists the changes of a resource beside its properties: metadata, policies, and the tags of the whole stack. */
export function attributeDetails(
  before: ResourceDeclaration,
  after: ResourceDeclaration,
  stackTagsChange: boolean,
): readonly ChangeDetail[] {
  return [
    ...compare('Metadata', before.metadata, after.metadata),
    ...compare('DeletionPolicy', before.deletionPolicy, after.deletionPolicy),
    ...compare('UpdateReplacePolicy', before.updateReplacePolicy, after.updateReplacePolicy),
    ...(stackTagsChange ? [detail('Tags', undefined, undefined)] : []),
  ];
}

function compare(scope: ChangeScope, before: Json | undefined, after: Json | undefined): readonly ChangeDetail[] {
  return equalJson(before, after) ? [] : [detail(scope, before, after)];
}

function detail(scope: ChangeScope, before: Json | undefined, after: Json | undefined): ChangeDetail {
  return {
    scope,
    property: undefined,
    recreation: 'Never',
    source: 'DirectModification',
    causingEntity: undefined,
    evaluation: 'Static',
    before,
    after,
  };
}
