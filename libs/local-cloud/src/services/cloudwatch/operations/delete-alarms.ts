import { operation } from '../../../operation.ts';
import { deleteAlarms as remove } from '../alarms/delete-alarms.ts';
import { alarmNames } from '../shapes.ts';

/** Deletes alarms. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html */
export const deleteAlarms = operation({
  name: 'DeleteAlarms',
  input: { AlarmNames: alarmNames },
  async run(input, context) {
    await remove(context, input.AlarmNames);
    return undefined;
  },
});
