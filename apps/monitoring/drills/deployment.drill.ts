import { drill } from '@shopwatch/drills';

/** A deployment of the web servers restarts both at once: one alert for some minutes, which whoever deploys has to expect. */
export const deployment = drill(
  'a deployment restarts both web servers',
  ({ at, instance, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-1-production').restarts(), instance('ec2-web-2-production').restarts());

    expectAlarm('alarm-alb-health-production').firesWithin('6m').recoversBy('12:25').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout('alarm-alb-health-production');
    expectAllElseQuiet();
  },
);
