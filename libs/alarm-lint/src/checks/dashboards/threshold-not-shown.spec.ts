import { alarm, dashboard, describeCheck } from '../check-cases.fixture.ts';
import { thresholdNotShown } from './threshold-not-shown.ts';

const cpu = ['AWS/EC2', 'CPUUtilization', 'InstanceId', 'i-1'];
const lines = (value: number) => ({ annotations: { horizontal: [{ value }] } });

describeCheck(thresholdNotShown, {
  clean: {
    'a line at the threshold': { Alarm: alarm(), D: dashboard({ metrics: [cpu], ...lines(80) }) },
    'a number instead of a graph': { Alarm: alarm(), D: dashboard({ metrics: [cpu], view: 'singleValue' }) },
    'a graph of several metrics': {
      Alarm: alarm(),
      D: dashboard({ metrics: [cpu, ['AWS/EC2', 'NetworkIn', 'InstanceId', 'i-1']] }),
    },
    'another metric': { Alarm: alarm(), D: dashboard({ metrics: [['Shop', 'Orders']] }) },
    'a sum, which has another scale': { Alarm: alarm(), D: dashboard({ metrics: [cpu], stat: 'Sum' }) },
  },
  reported: {
    'a graph without a line': [{ Alarm: alarm(), D: dashboard({ metrics: [cpu] }) }, /without its threshold 80/],
  },
});
