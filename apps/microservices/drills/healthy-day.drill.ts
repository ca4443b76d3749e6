import { drill } from '@shopwatch/drills';
import { concurrentRuns, handlerLine, logs, serviceLine } from './platform.ts';

/** A good day is no incident: whoever is paged for it will not look the next time. */
export const healthyDay = drill(
  'a day of heavy but healthy payments',
  { starts: '2026-11-27 00:00 America/New_York', lasts: '24h' },
  ({ at, meanwhile, cluster, log, metric, expectAllElseQuiet }) => {
    meanwhile('00:05', cluster('payment-platform-production').cpu.jumpsTo(20));
    meanwhile('00:05', cluster('payment-platform-production').memory.jumpsTo(40));
    at('09:00', cluster('payment-platform-production').cpu.rampsTo(75, { over: '3h' }));
    at('21:00', cluster('payment-platform-production').cpu.rampsTo(20, { over: '2h' }));
    meanwhile('00:05', log(logs.paymentHandler).receives(handlerLine('INFO'), { times: 280, over: '23h' }));
    meanwhile('00:05', log(logs.paymentProcessor).receives(serviceLine('INFO'), { times: 280, over: '23h' }));
    at('09:00', metric(concurrentRuns).publishes('10..90x60 90..10x60', { every: '5m' }));
    at('09:00', log(logs.paymentHandler).receives(handlerLine('ERROR', 2400), { times: 60, over: '10h' }));

    expectAllElseQuiet();
  },
);
