import { drill, type Stage } from '@shopwatch/drills';
import { concurrentRuns, handlerLine, logs, people } from './platform.ts';

const handler = 'payment-handler-production';
const errors = 'lambda-high-error-rate-production';
const latency = 'lambda-high-latency-production';
const concurrency = 'lambda-high-concurrent-executions-production';
const critical = 'lambda-critical-composite-production';

/** From 12:10 on, so many payments a minute; in each of these minutes some seconds in which the bank is slow. */
function payments(
  { at, lambda }: Stage,
  { perMinute, minutes }: { readonly perMinute: number; readonly minutes: number },
  slow: (minute: number) => { readonly seconds: number; readonly milliseconds: number } | undefined,
): void {
  at('12:10', lambda(handler).isInvoked({ times: minutes * perMinute, over: `${minutes * 60 - 60 / perMinute}s` }));
  for (let minute = 0; minute < minutes; minute += 1) {
    const { seconds, milliseconds } = slow(minute) ?? { seconds: 0, milliseconds: 0 };
    if (seconds === 0) continue;
    at(`+${10 + minute}m10s`, lambda(handler).isSlowerBy(milliseconds));
    at(`+${10 + minute}m${10 + seconds}s`, lambda(handler).recovers());
  }
}

/** One in twenty waits: the average does not move, but these customers pay twice. */
export const fewWait = drill('one payment in twenty waits for the bank', (stage) => {
  const { expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  payments(stage, { perMinute: 20, minutes: 20 }, () => ({ seconds: 3, milliseconds: 3000 }));

  expectAlarm(latency).isIn('OK', { at: '12:00' }).firesWithin('11m').recoversBy('12:50').fires(1);
  expectAlarm(critical).neverFires();
  expectSubscriber(people).isToldAbout(latency);
  expectAllElseQuiet();
});

/** One in a hundred and fifty has bad luck. */
export const hardlyAnyWaits = drill('one payment in a hundred and fifty waits for the bank', (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  payments(stage, { perMinute: 60, minutes: 18 }, (minute) =>
    minute % 5 === 3 || minute % 5 === 4 ? { seconds: 1, milliseconds: 5000 } : undefined,
  );

  expectAlarm(latency).neverFires();
  expectAllElseQuiet();
});

/** The bank restarts something, and all wait for a minute. */
export const slowForAMinute = drill('payments are slow for a minute', (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  payments(stage, { perMinute: 20, minutes: 15 }, (minute) =>
    minute === 7 ? { seconds: 45, milliseconds: 9000 } : undefined,
  );

  expectAlarm(latency).neverFires();
  expectAllElseQuiet();
});

/** Slow, but not too slow. */
export const nearlySlow = drill('payments take nearly as long as they may, and orders longer', (stage) => {
  const { at, lambda, expectAlarm, expectAllElseQuiet } = stage;
  payments(stage, { perMinute: 20, minutes: 15 }, () => ({ seconds: 45, milliseconds: 2650 }));
  at('12:10', lambda('order-processor-production').isSlowerBy(9000));
  at('12:10', lambda('order-processor-production').isInvoked({ times: 100, over: '15m' }));

  expectAlarm(latency).neverFires();
  expectAllElseQuiet();
});

/** Runs pile up because each takes long: soon Lambda turns payments away. */
export const slowAndCrowded = drill('payments are slow and pile up', (stage) => {
  const { at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  payments(stage, { perMinute: 20, minutes: 20 }, () => ({ seconds: 45, milliseconds: 9000 }));
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
  at('12:10', metric(concurrentRuns).publishes('(40x11 105)x5 20x60', { every: '20s' }));

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
