import { drill } from '@shopwatch/drills';

/** One hot server is slow for some customers, and somebody has to look; it is no incident of the whole shop. */
export const hotServer = drill(
  'one web server runs hot',
  ({ at, instance, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-1-production').runsHot());
    at('12:40', instance('ec2-web-1-production').recovers());

    expectAlarm('alarm-ec2-cpu-1-production').firesWithin('11m').recoversBy('12:47').fires(1);
    expectAlarm('composite-infrastructure-production').neverFires();
    expectSubscriber('alerts@example.com').isToldAbout('alarm-ec2-cpu-1-production');
    expectAllElseQuiet();
  },
);

/** A short burst of work is what servers are for. */
export const shortBurst = drill(
  'a web server is busy for eight minutes',
  ({ at, instance, expectAlarm, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-2-production').cpu.jumpsTo(95));
    at('12:18', instance('ec2-web-2-production').recovers());

    expectAlarm('alarm-ec2-cpu-2-production').neverFires();
    expectAllElseQuiet();
  },
);
