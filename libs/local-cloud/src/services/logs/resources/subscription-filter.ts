import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { filterName, filterPattern, groupName } from '../inputs.ts';
import { deleteSubscription } from '../subscriptions/delete-subscription.ts';
import { putSubscription } from '../subscriptions/put-subscription.ts';

const properties = {
  LogGroupName: required(groupName),
  FilterName: filterName,
  FilterPattern: required(filterPattern),
  DestinationArn: string({ required: true }),
  RoleArn: string(),
  Distribution: oneOf('Random', 'ByLogStream'),
};

type Properties = StructureOf<typeof properties>;

/** A subscription filter of a log group. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-subscriptionfilter.html */
export const subscriptionFilterType = resourceType({
  type: 'AWS::Logs::SubscriptionFilter',
  properties,
  replacement: ['FilterName', 'LogGroupName'],
  nameProperty: 'FilterName',
  taggable: false,
  create: (wanted, context) => put(wanted.FilterName ?? context.generatedName, wanted, context),
  update: ({ resource, properties: wanted }, context) => put(resource.physicalId, wanted, context),
  delete(resource, context, { LogGroupName }) {
    deleteSubscription(context, LogGroupName, resource.physicalId);
  },
});

function put(name: string, wanted: Properties, context: ResourceContext): ResourceState {
  putSubscription(context, wanted.LogGroupName, {
    name,
    pattern: wanted.FilterPattern,
    destinationArn: wanted.DestinationArn,
    roleArn: wanted.RoleArn,
    distribution: wanted.Distribution,
  });
  return { physicalId: name, attributes: {} };
}
