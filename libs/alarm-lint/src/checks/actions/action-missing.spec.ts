import { alarm, composite, describeCheck, resource } from '../check-cases.fixture.ts';
import { actionMissing } from './action-missing.ts';

const silent = alarm({ AlarmActions: [] });

describeCheck(actionMissing, {
  clean: {
    'an alarm with an action': { Alarm: alarm() },
    'a child of a composite': { Alarm: silent, Composite: composite('ALARM("alarm-cpu")') },
    'a child by its ARN': {
      Alarm: silent,
      Composite: composite({ 'Fn::Sub': 'ALARM("${Alarm.Arn}")' }),
    },
    'an alarm that holds actions back': {
      Alarm: silent,
      Other: alarm({ AlarmName: 'other' }),
      Composite: composite('ALARM(other)', { ActionsSuppressor: 'alarm-cpu' }),
    },
    'an alarm that a rule listens to': {
      Alarm: silent,
      Rule: resource('AWS::Events::Rule', { EventPattern: { detail: { alarmName: ['alarm-cpu'] } } }),
    },
  },
  reported: {
    'an alarm that does nothing': [{ Alarm: silent }, /nobody is told when alarm-cpu goes to ALARM; give it an action/],
    'an alarm that tells of recovery only': [
      { Alarm: alarm({ AlarmActions: undefined, OKActions: ['arn:aws:sns:us-east-1:1:x'] }) },
      /acts on other states only/,
    ],
    'a composite that does nothing': [
      { Alarm: alarm(), Composite: composite('ALARM("alarm-cpu")', { AlarmActions: [] }) },
      /composite-shop/,
    ],
  },
});
