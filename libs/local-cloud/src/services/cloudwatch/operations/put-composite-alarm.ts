import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { alarmsOf } from '../alarms/alarm-table.ts';
import { putComposite } from '../alarms/put-composite.ts';
import { compositeAlarmFields, tagList } from '../shapes.ts';
import { addTags } from '../tags.ts';

/** Creates a composite alarm or replaces its configuration; tags count only for a new one. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html */
export const putCompositeAlarm = operation({
  name: 'PutCompositeAlarm',
  input: {
    AlarmName: string({ required: true, min: 1, max: 255 }),
    AlarmRule: string({ required: true, min: 1, max: 10240 }),
    ...compositeAlarmFields,
    Tags: tagList,
  },
  async run({ Tags = [], ...request }, context) {
    const isNew = !alarmsOf(context).composites.has(request.AlarmName);
    const { arn } = await putComposite(context, request);
    if (isNew) addTags(context, arn, Tags);
    return undefined;
  },
});
