import { drill } from '@shopwatch/drills';

/** Until somebody follows the link in the first message, every alarm goes off and nobody hears of it. */
export const unconfirmedEmail = drill(
  'the e-mail address is not confirmed yet',
  { subscriptionsConfirmed: false },
  ({ at, instance, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-1-production').stops());

    expectAlarm('alarm-alb-health-production').firesWithin('6m');
    expectSubscriber('alerts@example.com').isToldNothing({ because: 'pending confirmation' });
    expectAllElseQuiet();
  },
);
