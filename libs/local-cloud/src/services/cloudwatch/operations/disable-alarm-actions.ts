import { operation } from '../../../operation.ts';
import { enableActions } from '../alarms/enable-actions.ts';
import { alarmNames } from '../shapes.ts';

/** Disables the actions of alarms. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html */
export const disableAlarmActions = operation({
  name: 'DisableAlarmActions',
  input: { AlarmNames: alarmNames },
  async run(input, context) {
    await enableActions(context, input.AlarmNames, false);
    return undefined;
  },
});
