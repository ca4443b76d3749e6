import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { alarmExists } from '../alarms/alarm-table.ts';
import { deleteAlarms } from '../alarms/delete-alarms.ts';
import { putComposite } from '../alarms/put-composite.ts';
import { compositeAlarmFields } from '../shapes.ts';
import { replaceTags } from '../tags.ts';
import { refuseExisting } from './refuse-existing.ts';
import { wireTags } from './wire-tags.ts';

const properties = {
  AlarmName: string({ min: 1, max: 255 }),
  AlarmRule: string({ required: true, min: 1, max: 10240 }),
  ...compositeAlarmFields,
  Tags: tagList,
};

/** A composite alarm. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-compositealarm.html */
export const compositeAlarmType = resourceType({
  type: 'AWS::CloudWatch::CompositeAlarm',
  properties,
  replacement: ['AlarmName'],
  nameProperty: 'AlarmName',
  create(wanted, context) {
    const { AlarmName: name = context.generatedName } = wanted;
    refuseExisting(alarmExists(context, name), {
      type: 'AWS::CloudWatch::CompositeAlarm',
      property: 'AlarmName',
      name,
    });
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
  const { arn } = await putComposite(context, { ...wanted, AlarmName: name });
  replaceTags(context, arn, wireTags(context, Tags));
  return { physicalId: name, attributes: { Arn: arn } };
}
