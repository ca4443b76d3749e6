import type { MetricAlarmRequest } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { string, structure } from '../../../shapes/declare.ts';
import { alarmsOf } from '../alarms/alarm-table.ts';
import { putMetricAlarm as put } from '../alarms/put-metric-alarm.ts';
import { metricAlarmFields, tagList } from '../shapes.ts';
import { addTags } from '../tags.ts';

/** Creates a metric alarm or replaces its configuration; tags count only for a new one. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
export const putMetricAlarm = operation({
  name: 'PutMetricAlarm',
  input: {
    AlarmName: string({ required: true, min: 1, max: 255 }),
    ...metricAlarmFields,
    EvaluationWindow: structure({
      SlidingWindow: structure({}),
      WallClockWindow: structure({ Timezone: string() }),
    }),
    Tags: tagList,
  },
  async run({ Tags = [], ...request }, context) {
    const isNew = !alarmsOf(context).metricAlarms.has(request.AlarmName);
    const { alarm } = await put(context, request as MetricAlarmRequest);
    if (isNew) addTags(context, alarm.AlarmArn, Tags);
    return undefined;
  },
});
