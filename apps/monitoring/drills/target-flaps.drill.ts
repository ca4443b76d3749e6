import { drill } from '@shopwatch/drills';

const group = 'targetgroup-ecommerce-production';

/** A server that comes and goes is one incident to the person on call, not five. */
export const targetFlaps = drill(
  'a target flaps',
  ({ at, targetGroup, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    for (const minute of [10, 14, 18, 22, 26]) {
      at(`12:${minute}`, targetGroup(group).losesTargets(1));
      at(`12:${minute + 2}`, targetGroup(group).recovers());
    }

    expectAlarm('alarm-alb-health-production').firesWithin('6m').fires(1).recoversBy('12:36');
    expectSubscriber('alerts@example.com').isToldAbout('alarm-alb-health-production');
    expectAllElseQuiet();
  },
);
