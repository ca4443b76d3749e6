import { resourceType } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import { findFunction } from '../functions/find-function.ts';
import { functions } from '../functions/function.ts';
import { addPermission, removePermission } from '../functions/permissions.ts';

/** One statement of a function's policy; every change replaces it. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html */
export const lambdaPermission = resourceType({
  type: 'AWS::Lambda::Permission',
  properties: {
    Action: string({ required: true }),
    FunctionName: string({ required: true }),
    Principal: string({ required: true }),
    SourceAccount: string(),
    SourceArn: string(),
  },
  replacement: ['Action', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn'],
  create(properties, context) {
    const sid = context.generatedName;
    addPermission(context, findFunction(context, properties.FunctionName), {
      sid,
      action: properties.Action,
      principal: properties.Principal,
      sourceArn: properties.SourceArn,
      sourceAccount: properties.SourceAccount,
    });
    return { physicalId: sid, attributes: { Id: sid } };
  },
  delete({ physicalId }, context, properties) {
    const name = properties.FunctionName.split(':').at(-1) ?? '';
    const stored = context.state(functions).get(name);
    if (stored?.permissions.some(({ sid }) => sid === physicalId)) removePermission(context, stored, physicalId);
  },
});
