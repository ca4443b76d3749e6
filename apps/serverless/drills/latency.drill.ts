import { drill } from '@shopwatch/drills';
import { administrators, alarmOf, functionOf, metricOf, services } from './five-functions.ts';

/** Half a second on average is what was promised, whatever single requests take. */
export const atTheLimit = drill(
  'requests take half a second on average, and some minutes longer',
  ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
    for (const service of services) {
      at('12:10', metric(metricOf(service, 'Duration')).publishes('(300x2 700x2 500)x12'));
      expectAlarm(alarmOf(service, 'latency')).neverFires().isIn('OK', { at: '13:20' });
    }
    expectAllElseQuiet();
  },
);

/** A little more than that is too much, even when some requests are quick. */
export const aboveTheLimit = drill(
  'requests take a little longer than half a second on average',
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const service of services) {
      const alarm = alarmOf(service, 'latency');
      at('12:10', metric(metricOf(service, 'Duration')).publishes('(400 510x3 650)x6'));
      expectAlarm(alarm).firesWithin('12m').recoversBy('13:00').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectAllElseQuiet();
  },
);

/** A start from cold, or one large request. */
export const slowMinute = drill('one minute is slow', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  for (const service of services) {
    at('12:10', metric(metricOf(service, 'Duration')).publishes('490x20 2000 490x20'));
    expectAlarm(alarmOf(service, 'latency')).neverFires();
  }
  expectAllElseQuiet();
});

/** Something that all requests wait for has become slow. */
export const allSlow = drill(
  'every request takes a second longer',
  ({ at, meanwhile, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const service of services) {
      const alarm = alarmOf(service, 'latency');
      meanwhile('12:00', lambda(functionOf(service)).isInvoked({ times: 60, over: '59m' }));
      at('12:10', lambda(functionOf(service)).isSlowerBy(1000));
      at('12:30', lambda(functionOf(service)).recovers());
      expectAlarm(alarm).firesWithin('11m').recoversBy('12:40').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectAllElseQuiet();
  },
);
