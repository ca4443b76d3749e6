import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { setState } from '../alarms/set-state.ts';

/** Puts an alarm in a state by hand; its next evaluation overrules it. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html */
export const setAlarmState = operation({
  name: 'SetAlarmState',
  input: {
    AlarmName: string({ required: true }),
    StateValue: string({ required: true }),
    StateReason: string({ required: true }),
    StateReasonData: string(),
  },
  async run(input, context) {
    await setState(context, input);
    return undefined;
  },
});
