import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { moveAlias, putAlias, removeAlias } from '../keys/write-alias.ts';

/** A second name of a key. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html */
export const aliasType = resourceType({
  type: 'AWS::KMS::Alias',
  properties: { AliasName: string({ required: true, min: 1, max: 256 }), TargetKeyId: string({ required: true }) },
  replacement: ['AliasName'],
  create({ AliasName, TargetKeyId }, context) {
    putAlias(context, AliasName, TargetKeyId);
    return { physicalId: AliasName, attributes: {} };
  },
  update({ resource, properties }, context) {
    moveAlias(context, resource.physicalId, properties.TargetKeyId);
    return resource;
  },
  delete(resource, context) {
    removeAlias(context, resource.physicalId);
  },
});
