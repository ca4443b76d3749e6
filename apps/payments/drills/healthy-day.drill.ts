import { drill } from '@shopwatch/drills';
import { attempt, logs, ofProcessor, payment, transaction } from './platform.ts';

/** A good day is no incident: whoever is paged for it will not look the next time. */
export const healthyDay = drill(
  'a day of heavy but healthy payments',
  { starts: '2026-11-27 08:00 America/New_York', lasts: '14h' },
  ({ at, meanwhile, log, metric, expectAllElseQuiet }) => {
    meanwhile('08:05', metric(ofProcessor('PaymentTransactionVolume')).publishes('12500~5000x160', { every: '5m' }));
    meanwhile('08:05', metric(ofProcessor('TotalRequests')).publishes('575~400x160', { every: '5m' }));
    meanwhile('08:05', log(logs.payments).receives(payment('succeeded'), { times: 160, over: '13h' }));
    at('09:00', log(logs.payments).receives(payment('failed'), { times: 120, over: '10h' }));
    at('09:00', log(logs.authentication).receives(attempt('failure'), { times: 240, over: '10h' }));
    at('09:00', log(logs.transactions).receives(transaction(800), { times: 240, over: '10h' }));

    expectAllElseQuiet();
  },
);
