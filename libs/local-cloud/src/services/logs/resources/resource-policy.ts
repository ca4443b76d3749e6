import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { deletePolicy, putPolicy } from '../policies/resource-policy.ts';

/** A resource policy of a region. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html */
export const resourcePolicyType = resourceType({
  type: 'AWS::Logs::ResourcePolicy',
  properties: {
    PolicyName: string({ required: true, min: 1, max: 255 }),
    PolicyDocument: string({ required: true, min: 1, max: 5120 }),
  },
  replacement: ['PolicyName'],
  nameProperty: 'PolicyName',
  taggable: false,
  create({ PolicyName, PolicyDocument }, context) {
    putPolicy(context, PolicyName, PolicyDocument);
    return { physicalId: PolicyName, attributes: {} };
  },
  update({ resource, properties }, context) {
    putPolicy(context, resource.physicalId, properties.PolicyDocument);
    return resource;
  },
  delete(resource, context) {
    deletePolicy(context, resource.physicalId);
  },
});
