import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { dropMuteRule } from '../alarms/mute-rules.ts';

/** Deletes a mute rule; one that does not exist is no error. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarmMuteRule.html */
export const deleteAlarmMuteRule = operation({
  name: 'DeleteAlarmMuteRule',
  input: { AlarmMuteRuleName: string({ required: true, min: 1, max: 255 }) },
  async run(input, context) {
    await dropMuteRule(context, input.AlarmMuteRuleName);
    return undefined;
  },
});
