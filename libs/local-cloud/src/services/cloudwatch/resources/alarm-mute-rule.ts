import { getMuteRule } from '@shopwatch/cloudwatch';
import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { alarmsOf } from '../alarms/alarm-table.ts';
import { dropMuteRule, keepMuteRule } from '../alarms/mute-rules.ts';
import { muteSchedule, muteTargets } from '../alarms/mute-shapes.ts';
import { replaceTags } from '../tags.ts';
import { readMoment } from './read-moment.ts';
import { refuseExisting } from './refuse-existing.ts';
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
  create(wanted, context) {
    const { Name: name = context.generatedName } = wanted;
    const exists = alarmsOf(context).muteRules.has(name);
    refuseExisting(exists, { type: 'AWS::CloudWatch::AlarmMuteRule', property: 'Name', name });
    return put(name, wanted, context);
  },
  update: ({ resource, properties: wanted }, context) => put(nameOf(resource), wanted, context),
  delete: (resource, context) => dropMuteRule(context, nameOf(resource)),
});

/** `Ref` gives the ARN, which ends in the name. */
function nameOf({ physicalId }: ResourceState): string {
  return physicalId.slice(physicalId.indexOf(':alarm-mute-rule:') + ':alarm-mute-rule:'.length);
}

async function put(
  name: string,
  { Tags, StartDate, ExpireDate, ...wanted }: StructureOf<typeof properties>,
  context: ResourceContext,
): Promise<ResourceState> {
  const dates = {
    StartDate: StartDate === undefined ? undefined : readMoment('StartDate', StartDate),
    ExpireDate: ExpireDate === undefined ? undefined : readMoment('ExpireDate', ExpireDate),
  };
  const arn = await keepMuteRule(context, { ...wanted, ...dates, Name: name });
  replaceTags(context, arn, wireTags(context, Tags));
  return { physicalId: arn, attributes: attributesOf(context, name) };
}

function attributesOf(context: ResourceContext, name: string): ResourceState['attributes'] {
  const rule = getMuteRule(alarmsOf(context).muteRules, name, context.clock.now());
  const { AlarmMuteRuleArn: Arn, MuteType, Status, LastUpdatedTimestamp } = rule;
  return { Arn, MuteType, Status, LastUpdatedTimestamp: new Date(LastUpdatedTimestamp).toISOString() };
}
