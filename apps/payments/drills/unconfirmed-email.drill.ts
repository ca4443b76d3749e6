import { drill } from '@shopwatch/drills';
import { alarms, logs, payment, people } from './platform.ts';

/** Until somebody follows the links in the first two messages, every alarm goes off and nobody hears of it. */
export const unconfirmedEmail = drill(
  'the e-mail address of the payments is not confirmed yet',
  { subscriptionsConfirmed: false },
  ({ at, log, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', log(logs.payments).receives(payment('failed'), { times: 40, over: '10m' }));

    expectAlarm(alarms.paymentErrors).firesWithin('6m');
    expectAlarm(alarms.escalation).firesWithin('6m');
    expectSubscriber(people).isToldNothing({ because: 'pending confirmation' });
    expectAllElseQuiet();
  },
);
