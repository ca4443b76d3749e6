import { getMuteRule } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { string, timestamp } from '../../../shapes/declare.ts';
import { alarmsOf } from '../alarms/alarm-table.ts';

/** Gives a mute rule with its status. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetAlarmMuteRule.html */
export const getAlarmMuteRule = operation({
  name: 'GetAlarmMuteRule',
  input: { AlarmMuteRuleName: string({ required: true, min: 1, max: 255 }) },
  output: { StartDate: timestamp(), ExpireDate: timestamp(), LastUpdatedTimestamp: timestamp() },
  run: (input, context) => getMuteRule(alarmsOf(context).muteRules, input.AlarmMuteRuleName, context.clock.now()),
});
