import { parseArn } from '../../../arn.ts';
import { AwsError } from '../../../aws-error.ts';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import { functionMode } from '../../../ports/function-mode.ts';
import { ANY_OTHER } from '../../../resources/read-properties.ts';
import {
  resourceType,
  type ResourceContext,
  type ResourceState,
  type ResourceType,
} from '../../../resources/resource-type.ts';
import type { ResourceFamily } from '../../../resources/resource-types.ts';
import { document, integer, string } from '../../../shapes/declare.ts';
import { answerFor, expectAnswer } from './custom-answer.ts';

type Properties = Readonly<Record<string, unknown>> & { readonly ServiceToken: string };

/** What a function is asked for. */
interface Request {
  readonly type: string;
  readonly kind: 'Create' | 'Delete' | 'Update';
  readonly properties: Properties;
  readonly previous?: Properties;
  readonly physicalId?: string;
}

/**
 * Resources that a function makes, changes and deletes: it is run with a request and answers to the address in it. AWS waits an hour for the
 * answer; here a run that is over without one has failed at once. Where functions are only modelled, every request succeeds and gives nothing.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html
 */
export const customResources: ResourceFamily = {
  ...customResource('AWS::CloudFormation::CustomResource'),
  prefix: 'Custom::',
  named: customResource,
};

function customResource(type: string): ResourceType {
  return resourceType({
    type,
    properties: {
      ServiceToken: string({ required: true }),
      ServiceTimeout: integer({ min: 1, max: 3600 }),
      [ANY_OTHER]: document(),
    },
    replacement: ['ServiceToken'],
    taggable: false,
    create: (properties, context) => ask(context, { type, kind: 'Create', properties }),
    update: ({ resource, previous, properties }, context) =>
      ask(context, { type, kind: 'Update', properties, previous, physicalId: resource.physicalId }),
    async delete({ physicalId }, context, properties) {
      await ask(context, { type, kind: 'Delete', properties, physicalId });
    },
  });
}

async function ask(context: ResourceContext, request: Request): Promise<ResourceState> {
  const { ServiceToken: functionArn } = request.properties;
  if (parseArn(functionArn)?.service !== 'lambda') throw notModelled(functionArn);
  const requestId = context.ids.uuid();
  if (context.port(functionMode) === 'modelled') {
    return { physicalId: request.physicalId ?? requestId, attributes: {} };
  }
  const token = expectAnswer(context);
  const payload = payloadOf(context, request, { requestId, token });
  const invoker = 'cloudformation.amazonaws.com';
  await context.port(functionInvoker).invoke(context, { functionArn, payload, invoker });
  const { failure, physicalId, data } = answerFor(context, token, requestId);
  // What a failed creation has left behind, the rollback deletes.
  if (failure !== undefined && request.kind === 'Create' && physicalId !== '') context.initiated(physicalId);
  if (failure !== undefined) throw failure;
  return { physicalId, attributes: data };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requesttypes.html */
function payloadOf(
  context: ResourceContext,
  { type, kind, properties, previous, physicalId }: Request,
  { requestId, token }: { readonly requestId: string; readonly token: string },
): object {
  return {
    RequestType: kind,
    ServiceToken: properties.ServiceToken,
    ResponseURL: `${context.url}/_shopwatch/custom-resources?token=${token}`,
    StackId: context.stackId,
    RequestId: requestId,
    LogicalResourceId: context.logicalId,
    ...(physicalId === undefined ? {} : { PhysicalResourceId: physicalId }),
    ResourceType: type,
    ResourceProperties: asText(properties),
    ...(previous === undefined ? {} : { OldResourceProperties: asText(previous) }),
  };
}

/** Functions get every number and truth value as text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asText(member)]));
}

function notModelled(serviceToken: string): AwsError {
  return new AwsError('NotImplemented', `The ServiceToken ${serviceToken} is not modelled here`, { status: 501 });
}
