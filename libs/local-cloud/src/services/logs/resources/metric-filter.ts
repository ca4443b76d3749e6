import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { boolean, list, number, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { filterName, groupName } from '../inputs.ts';
import { deleteFilter } from '../metric-filters/delete-metric-filter.ts';
import { putFilter } from '../metric-filters/put-metric-filter.ts';

const properties = {
  LogGroupName: required(groupName),
  FilterName: filterName,
  FilterPattern: string({ required: true, max: 1024 }),
  MetricTransformations: list(
    structure({
      MetricName: string({ required: true }),
      MetricNamespace: string({ required: true }),
      MetricValue: string({ required: true }),
      DefaultValue: number(),
      Unit: string(),
      Dimensions: list(structure({ Key: string({ required: true }), Value: string({ required: true }) })),
    }),
    { required: true },
  ),
  ApplyOnTransformedLogs: boolean(),
  EmitSystemFieldDimensions: list(string()),
  FieldSelectionCriteria: string(),
};

type Properties = StructureOf<typeof properties>;

/** A metric filter of a log group. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-metricfilter.html */
export const metricFilterType = resourceType({
  type: 'AWS::Logs::MetricFilter',
  properties,
  replacement: ['FilterName', 'LogGroupName'],
  nameProperty: 'FilterName',
  taggable: false,
  create: (wanted, context) => put(wanted.FilterName ?? context.generatedName, wanted, context),
  update: ({ resource, properties: wanted }, context) => put(resource.physicalId, wanted, context),
  delete(resource, context, { LogGroupName }) {
    deleteFilter(context, LogGroupName, resource.physicalId);
  },
});

function put(name: string, wanted: Properties, context: ResourceContext): ResourceState {
  const { EmitSystemFieldDimensions, FieldSelectionCriteria, ApplyOnTransformedLogs } = wanted;
  putFilter(context, wanted.LogGroupName, {
    filterName: name,
    filterPattern: wanted.FilterPattern,
    metricTransformations: wanted.MetricTransformations.map(transformationOf),
    ...(EmitSystemFieldDimensions && { emitSystemFieldDimensions: EmitSystemFieldDimensions }),
    ...(FieldSelectionCriteria !== undefined && { fieldSelectionCriteria: FieldSelectionCriteria }),
    ...(ApplyOnTransformedLogs !== undefined && { applyOnTransformedLogs: ApplyOnTransformedLogs }),
  });
  return { physicalId: name, attributes: {} };
}

function transformationOf(wanted: Properties['MetricTransformations'][number]) {
  const { DefaultValue, Unit, Dimensions } = wanted;
  return {
    metricName: wanted.MetricName,
    metricNamespace: wanted.MetricNamespace,
    metricValue: wanted.MetricValue,
    ...(DefaultValue !== undefined && { defaultValue: DefaultValue }),
    ...(Unit !== undefined && { unit: Unit }),
    ...(Dimensions && { dimensions: Object.fromEntries(Dimensions.map(({ Key, Value }) => [Key, Value])) }),
  };
}
