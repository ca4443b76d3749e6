import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, oneOf, string } from '../../../shapes/declare.ts';
import { describeRelatives } from '../alarms/describe-relatives.ts';
import { findAlarms } from '../alarms/find-alarms.ts';
import { cloudwatchError, invalidNextToken } from '../faults.ts';

/** Lists alarms, the composites first; only metric alarms unless other types are asked for. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
export const describeAlarms = operation({
  name: 'DescribeAlarms',
  input: {
    AlarmNames: list(string({ min: 1, max: 255 }), { max: 100 }),
    AlarmNamePrefix: string({ min: 1, max: 255 }),
    AlarmTypes: list(oneOf('CompositeAlarm', 'MetricAlarm', 'LogAlarm')),
    ChildrenOfAlarmName: string({ min: 1, max: 255 }),
    ParentsOfAlarmName: string({ min: 1, max: 255 }),
    StateValue: oneOf('OK', 'ALARM', 'INSUFFICIENT_DATA'),
    ActionPrefix: string({ min: 1, max: 1024 }),
    MaxRecords: integer({ min: 1, max: 100 }),
    NextToken: string(),
  },
  run(input, context) {
    if (input.AlarmNames !== undefined && input.AlarmNamePrefix !== undefined) {
      throw cloudwatchError('ValidationError', 'AlarmNames and AlarmNamePrefix cannot be given together');
    }
    const relatives = input.ChildrenOfAlarmName !== undefined || input.ParentsOfAlarmName !== undefined;
    const found = relatives ? describeRelatives(context, input) : findAlarms(context, input);
    const page = pageOf(found, { token: input.NextToken, size: input.MaxRecords ?? 50 });
    if (page === undefined) throw invalidNextToken();
    const described = (type: string) => page.items.filter((each) => each.type === type).map((each) => each.describe());
    return {
      CompositeAlarms: described('CompositeAlarm'),
      MetricAlarms: described('MetricAlarm'),
      LogAlarms: [],
      NextToken: page.nextToken,
    };
  },
});
