import { drill } from '@shopwatch/drills';

/** Hot servers and a full database at once: the shop is failing as a whole, and the incident lead has to know. */
export const systemicOverload = drill(
  'both servers run hot while the database fills up',
  ({ at, instance, database, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', instance('ec2-web-1-production').runsHot(), instance('ec2-web-2-production').runsHot());
    at('12:15', database('rds-ecommerce-production').connections.rampsTo(78, { over: '5m' }));
    at('12:45', database('rds-ecommerce-production').recovers());
    at('12:50', instance('ec2-web-1-production').recovers(), instance('ec2-web-2-production').recovers());

    expectAlarm('alarm-ec2-cpu-1-production').firesWithin('11m').recoversBy('12:58');
    expectAlarm('alarm-ec2-cpu-2-production').firesWithin('11m').recoversBy('12:58');
    expectAlarm('alarm-rds-connections-production').firesWithin('12m').recoversBy('12:53');
    expectAlarm('composite-infrastructure-production').firesWithin('12m').recoversBy('12:53').fires(1);
    expectSubscriber('alerts@example.com')
      .isToldAbout('alarm-ec2-cpu-1-production')
      .isToldAbout('alarm-ec2-cpu-2-production')
      .isToldAbout('alarm-rds-connections-production')
      .isToldAbout('composite-infrastructure-production', { fields: { NewStateValue: 'ALARM' } });
    expectAllElseQuiet();
  },
);

/** One hot server is enough when the database is full. */
export const hotServerAndFullDatabase = drill(
  'one server runs hot while the database fills up',
  ({ at, instance, database, expectAlarm, expectSubscriber }) => {
    at('12:10', instance('ec2-web-2-production').runsHot());
    at('12:15', database('rds-ecommerce-production').connections.jumpsTo(78));

    expectAlarm('alarm-ec2-cpu-1-production').neverFires();
    expectAlarm('composite-infrastructure-production').firesWithin('12m').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout('composite-infrastructure-production');
  },
);
