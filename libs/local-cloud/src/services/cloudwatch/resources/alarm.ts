import type { MetricAlarmRequest } from '@shopwatch/cloudwatch';
import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { integer, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { alarmExists } from '../alarms/alarm-table.ts';
import { deleteAlarms } from '../alarms/delete-alarms.ts';
import { putMetricAlarm } from '../alarms/put-metric-alarm.ts';
import { metricAlarmFields } from '../shapes.ts';
import { replaceTags } from '../tags.ts';
import { refuseExisting } from './refuse-existing.ts';
import { wireTags } from './wire-tags.ts';

const properties = {
  AlarmName: string({ min: 1, max: 255 }),
  ...metricAlarmFields,
  ComparisonOperator: string({ required: true }),
  EvaluationPeriods: integer({ required: true }),
  Tags: tagList,
};

/** A metric alarm. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html */
export const alarmType = resourceType({
  type: 'AWS::CloudWatch::Alarm',
  properties,
  replacement: ['AlarmName'],
  nameProperty: 'AlarmName',
  create(wanted, context) {
    const { AlarmName: name = context.generatedName } = wanted;
    refuseExisting(alarmExists(context, name), { type: 'AWS::CloudWatch::Alarm', property: 'AlarmName', name });
    return put(name, wanted, context);
  },
  update: ({ resource, properties: wanted }, context) => put(resource.physicalId, wanted, context),
  delete: ({ physicalId }, context) => deleteAlarms(context, [physicalId]),
});

async function put(
  name: string,
  { Tags, ...wanted }: StructureOf<typeof properties>,
  context: ResourceContext,
): Promise<ResourceState> {
  const { alarm } = await putMetricAlarm(context, { ...wanted, AlarmName: name } as MetricAlarmRequest);
  replaceTags(context, alarm.AlarmArn, wireTags(context, Tags));
  return { physicalId: name, attributes: { Arn: alarm.AlarmArn } };
}
