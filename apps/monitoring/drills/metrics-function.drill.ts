import { drill } from '@shopwatch/drills';

const name = 'lambda-metrics-production';
const alarm = 'alarm-lambda-errors-production';

/** CloudWatch turns the function away for a while: its metric is blind, and with it whoever watches order times. */
export const failsTwice = drill(
  'the metrics function fails twice in a row',
  ({ at, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:11', lambda(name).fails());
    at('12:21', lambda(name).recovers());

    expectAlarm(alarm).firesWithin('11m').recoversBy('12:35').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** Whatever else runs in the account, two runs in a row that need a second attempt are reason enough to look. */
export const retriedTwice = drill(
  'the metrics function needs a second attempt twice in a row',
  ({ at, lambda, metric, expectAlarm, expectAllElseQuiet }) => {
    at('12:10', metric({ namespace: 'AWS/Lambda', name: 'Invocations', unit: 'Count' }).publishes('1000x50'));
    at('12:14:30', lambda(name).fails());
    at('12:15:30', lambda(name).recovers());
    at('12:19:30', lambda(name).fails());
    at('12:20:30', lambda(name).isThrottled());

    expectAlarm(alarm).firesWithin('15m').isIn('OK', { at: '13:00' });
    expectAllElseQuiet();
  },
);

const ofFunction = (metricName: string) => ({
  namespace: 'AWS/Lambda',
  name: metricName,
  dimensions: { FunctionName: name },
  unit: 'Count',
});

/** Were the function called a hundred times in five minutes, five errors would be as many as may be. */
export const fewErrors = drill('five of a hundred runs fail', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(ofFunction('Invocations')).publishes('(20x4 19)x12'));
  at('12:10', metric(ofFunction('Errors')).publishes('1x60'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** Six are too many. */
export const tooManyErrors = drill('six of a hundred runs fail', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(ofFunction('Invocations')).publishes('(20x4 19)x12'));
  at('12:10', metric(ofFunction('Errors')).publishes('(1x4 2)x12'));

  expectAlarm(alarm).firesWithin('11m');
  expectAllElseQuiet();
});

/** What other functions do is not this alarm's business. */
export const othersFail = drill('other functions fail', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric({ namespace: 'AWS/Lambda', name: 'Errors', unit: 'Count' }).publishes('50x40'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** One failed run is retried by Lambda itself, and nobody has to get up. */
export const failsOnce = drill('the metrics function fails once', ({ at, lambda, expectAlarm, expectAllElseQuiet }) => {
  at('12:14:30', lambda(name).fails());
  at('12:15:30', lambda(name).recovers());

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** A throttled function neither runs nor fails: nothing that the alarm watches says so. A known blind spot. */
export const throttled = drill(
  'the metrics function is throttled for an hour',
  ({ at, lambda, expectAlarm, expectAllElseQuiet }) => {
    at('12:10', lambda(name).isThrottled());
    at('13:10', lambda(name).recovers());

    expectAlarm(alarm).neverFires();
    expectAllElseQuiet();
  },
);

/** A function that nobody starts does not fail either. The same blind spot. */
export const notScheduled = drill(
  'nobody schedules the metrics function any more',
  ({ at, schedule, expectAlarm, expectWidget, expectAllElseQuiet }) => {
    at('12:10', schedule('eventrule-lambda-metrics-production').stops());

    expectAlarm(alarm).neverFires().isIn('OK', { at: '14:00' });
    expectWidget('dashboard-ecommerce-production', 'Lambda Metrics').shows({
      at: '14:00',
      line: 'Invocations',
      atLeast: 1,
    });
    expectAllElseQuiet();
  },
);
