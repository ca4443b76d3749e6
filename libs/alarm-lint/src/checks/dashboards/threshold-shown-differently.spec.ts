import { alarm, dashboard, describeCheck } from '../check-cases.fixture.ts';
import { thresholdShownDifferently } from './threshold-shown-differently.ts';

const graph = (...values: readonly number[]) => graphOf({}, ...values);
const graphOf = (more: object, ...values: readonly number[]) =>
  dashboard({
    ...more,
    metrics: [['AWS/EC2', 'CPUUtilization', 'InstanceId', 'i-1']],
    annotations: { horizontal: values.map((value) => ({ value })) },
  });

describeCheck(thresholdShownDifferently, {
  clean: {
    'the same number': { Alarm: alarm(), D: graph(80) },
    'a second line': { Alarm: alarm(), D: graph(60, 80) },
    'the metric of another region': { Alarm: alarm(), D: graphOf({ region: 'ap-southeast-1' }, 90) },
    'no line': { Alarm: alarm(), D: graph() },
  },
  reported: { 'another number': [{ Alarm: alarm(), D: graph(90) }, /has a line at 90, alarm-cpu fires at 80/] },
});
