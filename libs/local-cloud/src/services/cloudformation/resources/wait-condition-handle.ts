import { resourceType } from '../../../resources/resource-type.ts';

/**
 * An address for signals, of which none are taken; templates without resources of their own are made of it. Wait conditions are not modelled.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitconditionhandle.html
 */
export const waitConditionHandleType = resourceType({
  type: 'AWS::CloudFormation::WaitConditionHandle',
  properties: {},
  taggable: false,
  create(_properties, { region, stackId, logicalId }) {
    const host = `cloudformation-waitcondition-${region}.s3.${region}.amazonaws.com`;
    return { physicalId: `https://${host}/${encodeURIComponent(`${stackId}/${logicalId}`)}`, attributes: {} };
  },
  delete: () => undefined,
});
