import { operation } from '../../../operation.ts';
import { enableActions } from '../alarms/enable-actions.ts';
import { alarmNames } from '../shapes.ts';

/** Enables the actions of alarms. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EnableAlarmActions.html */
export const enableAlarmActions = operation({
  name: 'EnableAlarmActions',
  input: { AlarmNames: alarmNames },
  async run(input, context) {
    await enableActions(context, input.AlarmNames, true);
    return undefined;
  },
});
