import { drill } from '@shopwatch/drills';

const log = '/aws/ecommerce/application';

/**
 * Somebody tries stolen passwords: the security team wants to know before an account is open. One burst pages three times: when no
 * more logins fail there is no newer datapoint, and CloudWatch goes back to the last ones for three periods.
 */
export const elevenAttempts = drill('eleven logins fail within five minutes', (stage) => {
  const { at, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  at('12:10', stage.log(log).receives('failed login for user=alice', { times: 6, over: '2m' }));
  at('12:12', stage.log(log).receives('authentication failed: bad password', { times: 5, over: '1m' }));

  expectAlarm('alarm-failed-logins-production').firesWithin('6m').recoversBy('12:28').fires(3);
  expectSubscriber('alerts@example.com').isToldAbout('alarm-failed-logins-production', {
    times: 3,
    subject: 'ALARM: "alarm-failed-logins-production"',
  });
  expectAllElseQuiet();
});

/** People mistype. */
export const tenAttempts = drill('ten logins fail within five minutes', (stage) => {
  const { at, expectAlarm, expectAllElseQuiet } = stage;
  at('12:10', stage.log(log).receives('failed login, authentication failed', { times: 10, over: '3m' }));

  expectAlarm('alarm-failed-logins-production').neverFires();
  expectAllElseQuiet();
});

/** A fast script tries them all within seconds. The alarm stays on for as long as CloudWatch goes back to that one minute. */
export const allAtOnce = drill('eleven logins fail within a minute', (stage) => {
  const { at, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  at('12:10:10', stage.log(log).receives('failed login for user=admin', { times: 11, over: '30s' }));

  expectAlarm('alarm-failed-logins-production').firesWithin('6m').fires(1).recoversBy('12:30');
  expectSubscriber('alerts@example.com').isToldAbout('alarm-failed-logins-production');
  expectAllElseQuiet();
});
