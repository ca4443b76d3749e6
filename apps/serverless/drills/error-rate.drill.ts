import { drill } from '@shopwatch/drills';
import { administrators, alarmOf, functionOf, metricOf, services } from './five-functions.ts';

/** Now and then a request fails: the caller tries again, and nobody has to get up. */
export const fourInAHundred = drill(
  'four, then five of a hundred requests fail',
  ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
    for (const service of services) {
      at('12:10', metric(metricOf(service, 'Invocations')).publishes('20x60'));
      at('12:10', metric(metricOf(service, 'Errors')).publishes('(1x4 0)x6 1x30'));
      expectAlarm(alarmOf(service, 'error-rate')).neverFires().isIn('OK', { at: '13:20' });
    }
    expectAllElseQuiet();
  },
);

/** Six are too many. When the requests end, there is nothing more to be said against the function. */
export const sixInAHundred = drill(
  'six of a hundred requests fail',
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const service of services) {
      const alarm = alarmOf(service, 'error-rate');
      at('12:10', metric(metricOf(service, 'Invocations')).publishes('20x30'));
      at('12:10', metric(metricOf(service, 'Errors')).publishes('(1x4 2)x6'));
      expectAlarm(alarm).firesWithin('12m').recoversBy('13:00').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectAllElseQuiet();
  },
);

/** What is over within five minutes is over before anybody could do something. */
export const badMinutes = drill(
  'half of the requests of one minute fail, later a tenth of those of two minutes',
  ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
    for (const service of services) {
      at('12:10', metric(metricOf(service, 'Invocations')).publishes('20x60'));
      at('12:10', metric(metricOf(service, 'Errors')).publishes('0x10 10 0x29 2x2 0x18'));
      expectAlarm(alarmOf(service, 'error-rate')).neverFires();
    }
    expectAllElseQuiet();
  },
);

/** A service that nobody can use any more. */
export const allFail = drill(
  'every request fails',
  ({ at, meanwhile, lambda, expectAlarm, expectSubscriber, expectWidget, expectAllElseQuiet }) => {
    for (const service of services) {
      const alarm = alarmOf(service, 'error-rate');
      meanwhile('12:00', lambda(functionOf(service)).isInvoked({ times: 60, over: '59m' }));
      at('12:10', lambda(functionOf(service)).fails());
      at('12:30', lambda(functionOf(service)).recovers());
      expectAlarm(alarm).firesWithin('11m').recoversBy('12:40').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectWidget('serverless-monitoring-production', 'Total Errors (24h)').shows({
      at: '12:40',
      line: functionOf('user-service'),
      atLeast: 20,
    });
    expectAllElseQuiet();
  },
);

/** The errors are lost that the table should have kept; that requests fail is told all the same. */
export const errorTableUnavailable = drill(
  'requests fail while the error table is unavailable',
  ({ at, meanwhile, lambda, table, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:05', table('error-logs-production').isUnavailable());
    for (const service of services) {
      const alarm = alarmOf(service, 'error-rate');
      meanwhile('12:00', lambda(functionOf(service)).isInvoked({ times: 60, over: '59m' }));
      at('12:10', lambda(functionOf(service)).fails());
      expectAlarm(alarm).firesWithin('16m').fires(1);
      expectSubscriber(administrators).isToldAbout(alarm);
    }
    expectAllElseQuiet();
  },
);

/** At one request in five minutes two failures in a row are a rate of 100 %. `errorRateFromRequests` is there to leave them out. */
export const fewRequests = drill(
  'two requests in a row fail in a quiet night',
  ({ at, meanwhile, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    const alarm = alarmOf('data-aggregator', 'error-rate');
    const aggregator = lambda(functionOf('data-aggregator'));
    meanwhile('12:02', aggregator.isInvoked({ times: 10, over: '45m' }));
    at('12:10', aggregator.fails());
    at('12:20', aggregator.recovers());

    expectAlarm(alarm).firesWithin('11m').recoversBy('12:35').fires(1);
    expectSubscriber(administrators).isToldAbout(alarm);
    expectAllElseQuiet();
  },
);
