import { drill } from '@shopwatch/drills';

/** One server is enough to sell, but the next one that stops takes the shop down. */
export const serverStops = drill(
  'a web server stops',
  ({ at, instance, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-1-production').stops());
    at('12:30', instance('ec2-web-1-production').recovers());

    expectAlarm('alarm-alb-health-production').firesWithin('6m').recoversBy('12:42').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout('alarm-alb-health-production');
    expectAllElseQuiet();
  },
);

/** Nobody can buy anything. */
export const bothStop = drill(
  'both web servers stop',
  ({ at, instance, expectAlarm, expectSubscriber, expectWidget, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-1-production').stops(), instance('ec2-web-2-production').stops());

    expectAlarm('alarm-alb-health-production').firesWithin('6m').fires(1).isIn('ALARM', { at: '13:30' });
    expectAlarm('alarm-ec2-cpu-1-production').neverFires().isIn('INSUFFICIENT_DATA', { at: '13:00' });
    expectAlarm('alarm-ec2-cpu-2-production').neverFires().isIn('INSUFFICIENT_DATA', { at: '13:00' });
    expectSubscriber('alerts@example.com').isToldAbout('alarm-alb-health-production');
    expectWidget('dashboard-ecommerce-production', 'ALB Target Health').shows({
      at: '12:20',
      line: 'HealthyHostCount',
      atMost: 1,
    });
    expectAllElseQuiet();
  },
);

/** A load balancer that is gone reports nothing, and that has to be noticed too. It takes as long as CloudWatch waits for late data. */
export const webTierDeleted = drill(
  'somebody deletes the web tier',
  ({ at, stack, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', stack('stack-web-production').isDeleted());

    expectAlarm('alarm-alb-health-production').firesWithin('20m').fires(1).isIn('ALARM', { at: '13:00' });
    expectSubscriber('alerts@example.com').isToldAbout('alarm-alb-health-production');
    expectAllElseQuiet();
  },
);
