import { drill } from '@shopwatch/drills';

const server1 = 'ec2-web-1-production';
const server2 = 'ec2-web-2-production';

/** One hot server is slow for some customers, and somebody has to look; it is no incident of the whole shop. */
export const hotServer = drill(
  'one web server runs hot',
  ({ at, instance, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', instance(server1).runsHot());
    at('12:40', instance(server1).recovers());

    expectAlarm('alarm-ec2-cpu-1-production').firesWithin('11m').recoversBy('12:47').fires(1);
    expectAlarm('composite-infrastructure-production').neverFires();
    expectSubscriber('alerts@example.com').isToldAbout('alarm-ec2-cpu-1-production');
    expectAllElseQuiet();
  },
);

/** A server that is only a little too busy, and has a quieter minute now and then, is too busy all the same. */
export const littleTooHot = drill(
  'both web servers are a little too busy',
  ({ at, instance, expectAlarm, expectAllElseQuiet }) => {
    at('12:10', instance(server1).cpu.follows('(85x4 75)x8'), instance(server2).cpu.follows('(85x4 75)x8'));
    at('12:50', instance(server1).recovers(), instance(server2).recovers());

    expectAlarm('alarm-ec2-cpu-1-production').firesWithin('11m').recoversBy('13:00').fires(1);
    expectAlarm('alarm-ec2-cpu-2-production').firesWithin('11m').recoversBy('13:00').fires(1);
    expectAllElseQuiet();
  },
);

/** A short burst of work is what servers are for. */
export const shortBurst = drill(
  'both web servers are busy for eight minutes',
  ({ at, instance, expectAlarm, expectAllElseQuiet }) => {
    at('12:10', instance(server1).cpu.jumpsTo(95), instance(server2).cpu.jumpsTo(95));
    at('12:18', instance(server1).recovers(), instance(server2).recovers());

    expectAlarm('alarm-ec2-cpu-1-production').neverFires();
    expectAlarm('alarm-ec2-cpu-2-production').neverFires();
    expectAllElseQuiet();
  },
);

/** A job that takes all CPU for a minute now and then leaves enough for customers, and the limit itself is not above the limit. */
export const busyMinutes = drill(
  'busy minutes now and then, then a load just at the limit',
  ({ at, instance, expectAlarm, expectAllElseQuiet }) => {
    at('12:10', instance(server1).cpu.follows('(100 40x3)x5'), instance(server2).cpu.follows('(100 40x3)x5'));
    at('12:40', instance(server1).cpu.jumpsTo(80), instance(server2).cpu.jumpsTo(80));

    expectAlarm('alarm-ec2-cpu-1-production').neverFires().isIn('OK', { at: '13:00' });
    expectAlarm('alarm-ec2-cpu-2-production').neverFires().isIn('OK', { at: '13:00' });
    expectAllElseQuiet();
  },
);
