import { alarm, composite, describeCheck } from '../check-cases.fixture.ts';
import { compositeChildUnknown } from './composite-child-unknown.ts';

const Alarm = alarm();

describeCheck(compositeChildUnknown, {
  clean: {
    'a child by name': { Alarm, C: composite('ALARM("alarm-cpu")') },
    'a child by ARN': { Alarm, C: composite({ 'Fn::Sub': 'ALARM("${Alarm.Arn}")' }) },
    'a child whose name CloudFormation makes': {
      Alarm: alarm({ AlarmName: undefined }),
      C: composite({ 'Fn::Sub': 'ALARM(${Alarm})' }),
    },
    'a child of another stack': {
      stacks: { one: { resources: { Alarm } }, two: { resources: { C: composite('ALARM(alarm-cpu)') } } },
    },
  },
  reported: {
    'a misspelt child': [
      { Alarm, C: composite('ALARM("alarm-cpus")') },
      /there is no alarm "alarm-cpus".*it is written alarm-cpu$/,
    ],
    'a suppressor that is not there': [
      { Alarm, C: composite('ALARM(alarm-cpu)', { ActionsSuppressor: 'deploying' }) },
      /there is no alarm "deploying"/,
    ],
  },
});
