import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { integer, oneOf, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { expire } from '../events/expire.ts';
import { groupNotFound, invalidParameter } from '../faults.ts';
import { createGroup } from '../groups/create-group.ts';
import { checkKey } from '../groups/encryption.ts';
import { findGroup } from '../groups/find-group.ts';
import { groupArn, groupsOf } from '../groups/group.ts';
import { checkRetention } from '../groups/retention.ts';
import { groupName } from '../inputs.ts';

const properties = {
  LogGroupName: groupName,
  RetentionInDays: integer(),
  KmsKeyId: string({ max: 256 }),
  LogGroupClass: oneOf('STANDARD', 'INFREQUENT_ACCESS'),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A log group. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
export const logGroupType = resourceType({
  type: 'AWS::Logs::LogGroup',
  properties,
  replacement: ['LogGroupName'],
  nameProperty: 'LogGroupName',
  create(wanted, context) {
    const name = wanted.LogGroupName ?? context.generatedName;
    createGroup(context, {
      name,
      logClass: wanted.LogGroupClass,
      retentionInDays: wanted.RetentionInDays,
      kmsKeyId: wanted.KmsKeyId,
      tags: tagsOf(wanted, context),
    });
    return stateOf(name, context);
  },
  update({ resource, previous, properties: wanted }, context) {
    const group = findGroup(context, resource.physicalId);
    if ((wanted.LogGroupClass ?? 'STANDARD') !== (previous.LogGroupClass ?? 'STANDARD')) {
      throw invalidParameter('Log Group Class cannot be changed after the log group is created.');
    }
    const days = checkRetention(wanted.RetentionInDays);
    group.kmsKeyId = wanted.KmsKeyId === undefined ? undefined : checkKey(context, wanted.KmsKeyId, group.name);
    expire(group, context.clock.now());
    group.retentionInDays = days;
    group.tags.clear();
    for (const [key, value] of Object.entries(tagsOf(wanted, context))) group.tags.set(key, value);
    return stateOf(group.name, context);
  },
  delete(resource, context) {
    if (!groupsOf(context).delete(resource.physicalId)) throw groupNotFound();
  },
});

function tagsOf({ Tags }: Properties, context: ResourceContext): Record<string, string> {
  return resourceTags(context, Tags);
}

function stateOf(name: string, context: ResourceContext): ResourceState {
  return { physicalId: name, attributes: { Arn: `${groupArn(context, name)}:*` } };
}
