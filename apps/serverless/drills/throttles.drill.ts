import { drill } from '@shopwatch/drills';
import { administrators, alarmOf, functionOf, services } from './five-functions.ts';

/** Whoever is turned away once a minute tries again. */
export const fiveTurnedAway = drill(
  'five requests in five minutes are turned away',
  ({ at, meanwhile, lambda, expectAlarm, expectAllElseQuiet }) => {
    for (const service of services) {
      meanwhile('12:05', lambda(functionOf(service)).isInvoked({ times: 20, over: '4m' }));
      at('12:10', lambda(functionOf(service)).isThrottled());
      at('12:10', lambda(functionOf(service)).isInvoked({ times: 10, over: '9m' }));
      at('12:20', lambda(functionOf(service)).recovers());
      expectAlarm(alarmOf(service, 'throttles')).neverFires().isIn('OK', { at: '13:00' });
    }
    expectAllElseQuiet();
  },
);

/** Six are reported. Requests that are turned away have no errors and take no time, so that the other alarms stay quiet. */
export const sixTurnedAway = drill(
  'six requests in five minutes are turned away',
  ({ at, meanwhile, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const service of services) {
      const alarm = alarmOf(service, 'throttles');
      at('12:10', lambda(functionOf(service)).isThrottled());
      at('12:10', lambda(functionOf(service)).isInvoked({ times: 6, over: '4m' }));
      at('12:14:30', lambda(functionOf(service)).recovers());
      meanwhile('12:15', lambda(functionOf(service)).isInvoked({ times: 20, over: '19m' }));
      expectAlarm(alarm).firesWithin('7m').recoversBy('12:30').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectAllElseQuiet();
  },
);

/** A burst and nothing after it: the alarm ends when CloudWatch no longer goes back to that minute. */
export const burstTurnedAway = drill(
  'six requests at once are turned away, and no more come',
  ({ at, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const service of services) {
      const alarm = alarmOf(service, 'throttles');
      at('12:10:10', lambda(functionOf(service)).isThrottled());
      at('12:10:10', lambda(functionOf(service)).isInvoked({ times: 6, over: '30s' }));
      expectAlarm(alarm).firesWithin('6m').recoversBy('12:30').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectAllElseQuiet();
  },
);
