import { alarm, composite, describeCheck } from '../check-cases.fixture.ts';
import { alarmNameTaken } from './alarm-name-taken.ts';

const one = { resources: { Alarm: alarm() } };

describeCheck(alarmNameTaken, {
  clean: {
    'two names': { One: alarm(), Two: alarm({ AlarmName: 'other' }) },
    'names that CloudFormation makes': { One: alarm({ AlarmName: undefined }), Two: alarm({ AlarmName: undefined }) },
    'one name in two regions': {
      stacks: { one: { ...one, region: 'us-east-1' }, two: { ...one, region: 'eu-west-1' } },
    },
    'one name in two accounts': {
      stacks: { one: { ...one, account: '111111111111' }, two: { ...one, account: '222222222222' } },
    },
  },
  reported: {
    'one name twice': [{ One: alarm(), Two: alarm({ Threshold: 90 }) }, /shop\/One already has the name alarm-cpu/],
    'an alarm and a composite': [
      { One: alarm(), Two: composite('ALARM(x)', { AlarmName: 'alarm-cpu' }) },
      /already has the name/,
    ],
    'one name in two stacks': [{ stacks: { one, two: one } }, /one\/Alarm already/],
  },
});
