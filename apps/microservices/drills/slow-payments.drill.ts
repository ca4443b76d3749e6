import { drill, type Stage } from '@shopwatch/drills';
import { concurrentRuns, handlerLine, logs, people } from './platform.ts';

const handler = 'payment-handler-production';
const errors = 'lambda-high-error-rate-production';
const latency = 'lambda-high-latency-production';
const concurrency = 'lambda-high-concurrent-executions-production';
const critical = 'lambda-critical-composite-production';

/** A payment every three seconds from 12:10 on; in each of these minutes one, or some, find the bank slow. */
function payments({ at, lambda }: Stage, minutes: number, slowSeconds: (minute: number) => number): void {
  at('12:10', lambda(handler).isInvoked({ times: minutes * 20, over: `${minutes * 60 - 3}s` }));
  for (let minute = 0; minute < minutes; minute += 1) {
    const seconds = slowSeconds(minute);
    if (seconds === 0) continue;
    const from = 10 + minute;
    at(`12:${from}:10`, lambda(handler).isSlowerBy(5000));
    at(`12:${from}:${10 + seconds}`, lambda(handler).recovers());
  }
}

/** One in twenty waits: the average does not move, but these customers pay twice. */
export const fewWait = drill('one payment in twenty waits for the bank', (stage) => {
  const { expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  payments(stage, 20, () => 3);

  expectAlarm(latency).isIn('OK', { at: '12:00' }).firesWithin('11m').recoversBy('12:50').fires(1);
  expectAlarm(critical).neverFires();
  expectSubscriber(people).isToldAbout(latency);
  expectAllElseQuiet();
});

/** One in two hundred has bad luck. */
export const hardlyAnyWaits = drill('one payment in two hundred waits for the bank', (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  payments(stage, 30, (minute) => (minute % 10 === 3 ? 3 : 0));

  expectAlarm(latency).neverFires();
  expectAllElseQuiet();
});

/** Runs pile up because each takes long: soon Lambda turns payments away. */
export const slowAndCrowded = drill('payments are slow and pile up', (stage) => {
  const { at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  payments(stage, 20, () => 45);
  at('12:10', metric(concurrentRuns).publishes('(40x2 105)x20 20x60', { every: '20s' }));

  expectAlarm(latency).firesWithin('11m').recoversBy('12:50');
  expectAlarm(concurrency).isIn('OK', { at: '12:00' }).firesWithin('11m').recoversBy('12:50');
  expectAlarm(critical).firesWithin('11m').recoversBy('12:50').fires(1);
  expectSubscriber(people).isToldAbout(latency).isToldAbout(concurrency).isToldAbout(critical);
  expectAllElseQuiet();
});

/** Callers try again when they fail, and make it worse. */
export const failingAndCrowded = drill('payments fail and are tried again', (stage) => {
  const { at, meanwhile, log, metric, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  meanwhile('12:05', log(logs.paymentHandler).receives(handlerLine('INFO'), { times: 110, over: '55m' }));
  at('12:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 200, over: '20m' }));
  at('12:10', metric(concurrentRuns).publishes('(40x2 105)x20 20x60', { every: '20s' }));

  expectAlarm(errors).firesWithin('11m').recoversBy('12:50');
  expectAlarm(concurrency).firesWithin('11m').recoversBy('12:50');
  expectAlarm(critical).firesWithin('11m').recoversBy('12:50').fires(1);
  expectSubscriber(people).isToldAbout(errors).isToldAbout(concurrency).isToldAbout(critical);
  expectAllElseQuiet();
});

/** Many payments at once are a good day, and somebody should know how near the limit it is. */
export const crowded = drill('many payments run at once', (stage) => {
  const { at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  at('12:10', metric(concurrentRuns).publishes('(40x2 105)x20 20x60', { every: '20s' }));

  expectAlarm(concurrency).firesWithin('11m').recoversBy('12:50').fires(1);
  expectAlarm(critical).neverFires();
  expectSubscriber(people).isToldAbout(concurrency);
  expectAllElseQuiet();
});

/** As many as may be, and once more than that for a moment. */
export const nearlyCrowded = drill('as many payments run at once as may', (stage) => {
  const { at, metric, expectAlarm, expectAllElseQuiet } = stage;
  at('12:10', metric(concurrentRuns).publishes('100x60 300 100x60 20x30', { every: '20s' }));

  expectAlarm(concurrency).neverFires();
  expectAllElseQuiet();
});
