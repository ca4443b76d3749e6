import { drill } from '@shopwatch/drills';

/** The best day of the year is no incident: whoever is paged for it will not look the next time. */
export const healthyPeak = drill(
  'a day of heavy but healthy traffic',
  { starts: '2026-11-27 00:00 America/New_York', lasts: '24h' },
  ({ at, loadBalancer, instance, database, expectAllElseQuiet }) => {
    at(
      '09:00',
      loadBalancer('alb-ecommerce-production').requests.rampsTo(6000, { over: '3h' }),
      instance('ec2-web-1-production').cpu.rampsTo(78, { over: '3h' }),
      instance('ec2-web-2-production').cpu.rampsTo(78, { over: '3h' }),
      database('rds-ecommerce-production').connections.rampsTo(62, { over: '3h' }),
    );
    at('21:00', instance('ec2-web-1-production').recovers(), instance('ec2-web-2-production').recovers());
    at('21:00', database('rds-ecommerce-production').recovers());

    expectAllElseQuiet();
  },
);
