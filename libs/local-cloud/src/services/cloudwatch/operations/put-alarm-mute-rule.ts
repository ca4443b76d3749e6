import { operation } from '../../../operation.ts';
import { string, timestamp } from '../../../shapes/declare.ts';
import { keepMuteRule } from '../alarms/mute-rules.ts';
import { muteSchedule, muteTargets } from '../alarms/mute-shapes.ts';
import { tagList } from '../shapes.ts';

/** Creates a rule that mutes the actions of alarms for a time, or replaces one. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAlarmMuteRule.html */
export const putAlarmMuteRule = operation({
  name: 'PutAlarmMuteRule',
  input: {
    Name: string({ required: true }),
    Description: string(),
    Rule: muteSchedule,
    MuteTargets: muteTargets,
    Tags: tagList,
    StartDate: timestamp(),
    ExpireDate: timestamp(),
  },
  async run({ Tags, ...request }, context) {
    await keepMuteRule(context, request, Tags);
    return undefined;
  },
});
