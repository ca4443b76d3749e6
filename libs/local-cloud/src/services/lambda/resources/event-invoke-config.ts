import { resourceType } from '../../../resources/resource-type.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import { deleteEventInvokeConfig, putEventInvokeConfig } from '../functions/event-invoke-config.ts';
import { findFunction } from '../functions/find-function.ts';
import { functions } from '../functions/function.ts';
import { eventInvokeInput } from '../operations/inputs.ts';

/** What becomes of a function's asynchronous invocations. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html */
export const lambdaEventInvokeConfig = resourceType({
  type: 'AWS::Lambda::EventInvokeConfig',
  properties: { ...eventInvokeInput, FunctionName: string({ required: true }), Qualifier: required(oneOf('$LATEST')) },
  replacement: ['FunctionName', 'Qualifier'],
  create(properties, context) {
    const stored = findFunction(context, properties.FunctionName, properties.Qualifier);
    putEventInvokeConfig(context, stored, properties);
    return { physicalId: `${stored.name}|$LATEST`, attributes: {} };
  },
  update({ resource, properties }, context) {
    putEventInvokeConfig(context, findFunction(context, properties.FunctionName, properties.Qualifier), properties);
    return resource;
  },
  delete({ physicalId }, context) {
    const stored = context.state(functions).get(physicalId.split('|')[0]!);
    if (stored?.eventInvokeConfig !== undefined) deleteEventInvokeConfig(context, stored);
  },
});
