import { metricKey, type MetricAlarm } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { alarmsOf } from '../alarms/alarm-table.ts';
import { describeMetricAlarm } from '../alarms/describe.ts';
import { dimensions } from '../shapes.ts';

/** Lists the alarms on one metric; those on expressions and composites are never among them. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmsForMetric.html */
export const describeAlarmsForMetric = operation({
  name: 'DescribeAlarmsForMetric',
  input: {
    MetricName: string({ required: true, min: 1, max: 255 }),
    Namespace: string({ required: true, min: 1, max: 255 }),
    Statistic: string(),
    ExtendedStatistic: string(),
    Dimensions: dimensions,
    Period: integer({ min: 1 }),
    Unit: string(),
  },
  run(input, context) {
    const key = keyOf(input);
    const narrower = ['Statistic', 'ExtendedStatistic', 'Period', 'Unit'] as const;
    const found = [...alarmsOf(context).metricAlarms.values()].filter(
      ({ alarm }) =>
        alarm.MetricName !== undefined &&
        keyOf(alarm) === key &&
        narrower.every((name) => input[name] === undefined || input[name] === alarm[name]),
    );
    return { MetricAlarms: found.map(describeMetricAlarm) };
  },
});

function keyOf({
  Namespace = '',
  MetricName = '',
  Dimensions = [],
}: Pick<MetricAlarm, 'Dimensions' | 'MetricName' | 'Namespace'>): string {
  const pairs = Dimensions.map(({ Name, Value }) => ({ name: Name, value: Value }));
  return metricKey({ namespace: Namespace, name: MetricName, dimensions: pairs });
}
