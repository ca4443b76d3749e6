import { drill } from '@shopwatch/drills';
import { handlerLine, logs, people } from './platform.ts';

/** An address that nobody reads any more: what it should have been told is kept for two weeks, if anybody looks. */
export const addressGone = drill(
  'the address of the people on call does not exist any more',
  ({ at, log, subscriber, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', subscriber(people).isGone());
    at('12:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 60, over: '20m' }));

    expectAlarm('lambda-high-error-rate-production').firesWithin('11m');
    expectSubscriber(people).isToldNothing({ because: /kept in .*:alarm-dlq-production$/ });
    expectAllElseQuiet();
  },
);

/** Until somebody follows the link in the first message, every alarm goes off and nobody hears of it; the queue keeps nothing of it. */
export const unconfirmedEmail = drill(
  'the e-mail address of the people on call is not confirmed yet',
  { subscriptionsConfirmed: false },
  ({ at, log, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 60, over: '20m' }));

    expectAlarm('lambda-high-error-rate-production').firesWithin('11m');
    expectSubscriber(people).isToldNothing({ because: 'pending confirmation' });
    expectAllElseQuiet();
  },
);
