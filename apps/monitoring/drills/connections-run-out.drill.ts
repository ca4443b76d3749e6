import { drill } from '@shopwatch/drills';

/** The incident behind all of this: at peak time the connections ran out, and checkout stood still for twenty minutes. */
export const connectionsRunOut = drill(
  'the database runs out of connections at peak',
  { starts: '2026-11-20 13:50 America/New_York' },
  ({ at, database, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('14:00', database('rds-ecommerce-production').connections.rampsTo(78, { over: '2m' }));
    at('14:20', database('rds-ecommerce-production').recovers());

    expectAlarm('alarm-rds-connections-production').firesWithin('6m').recoversBy('14:28').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout('alarm-rds-connections-production');
    expectAllElseQuiet();
  },
);
