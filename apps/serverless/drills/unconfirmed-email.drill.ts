import { drill } from '@shopwatch/drills';
import { administrators, alarmOf, functionOf } from './five-functions.ts';

/** Until somebody follows the link in the first message, every alarm goes off and nobody hears of it. */
export const unconfirmedEmail = drill(
  'the e-mail address is not confirmed yet',
  { subscriptionsConfirmed: false },
  ({ at, lambda, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', lambda(functionOf('payment-handler')).fails());
    at('12:10', lambda(functionOf('payment-handler')).isInvoked({ times: 30, over: '29m' }));

    expectAlarm(alarmOf('payment-handler', 'error-rate')).firesWithin('12m');
    expectSubscriber(administrators).isToldNothing({ because: 'pending confirmation' });
    expectAllElseQuiet();
  },
);
