import { alarm, dashboard, describeCheck } from '../check-cases.fixture.ts';
import { widgetElsewhere } from './widget-elsewhere.ts';

const graph = (region: string) => dashboard({ region, metrics: [['AWS/EC2', 'CPUUtilization', 'InstanceId', 'i-1']] });

describeCheck(widgetElsewhere, {
  clean: {
    "the alarm's region": { Alarm: alarm(), D: graph('us-east-1') },
    'a metric without an alarm': { D: graph('eu-west-1') },
  },
  reported: {
    'another region': [{ Alarm: alarm(), D: graph('eu-west-1') }, /from eu-west-1, the alarms on it are in us-east-1/],
  },
});
