import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { dropMuteRule, keepMuteRule } from '../alarms/mute-rules.ts';
import { muteSchedule, muteTargets } from '../alarms/mute-shapes.ts';
import { replaceTags } from '../tags.ts';
import { wireTags } from './wire-tags.ts';

const properties = {
  Name: string({ min: 1, max: 255 }),
  Description: string({ max: 1024 }),
  Rule: muteSchedule,
  MuteTargets: muteTargets,
  StartDate: string(),
  ExpireDate: string(),
  Tags: tagList,
};

/** A rule that mutes alarms. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarmmuterule.html */
export const alarmMuteRuleType = resourceType({
  type: 'AWS::CloudWatch::AlarmMuteRule',
  properties,
  replacement: ['Name'],
  nameProperty: 'Name',
  create: (wanted, context) => put(wanted.Name ?? context.generatedName, wanted, context),
  update: ({ resource, properties: wanted }, context) => put(String(resource.attributes['Name']), wanted, context),
  delete: ({ attributes }, context) => dropMuteRule(context, String(attributes['Name'])),
});

async function put(
  name: string,
  { Tags, StartDate, ExpireDate, ...wanted }: StructureOf<typeof properties>,
  context: ResourceContext,
): Promise<ResourceState> {
  const dates = { StartDate: momentOf(StartDate), ExpireDate: momentOf(ExpireDate) };
  const arn = await keepMuteRule(context, { ...wanted, ...dates, Name: name });
  replaceTags(context, arn, wireTags(context, Tags));
  return { physicalId: arn, attributes: { Arn: arn, Name: name } };
}

function momentOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
