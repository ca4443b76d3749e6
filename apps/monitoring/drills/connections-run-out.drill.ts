import { drill } from '@shopwatch/drills';

const database1 = 'rds-ecommerce-production';
const alarm = 'alarm-rds-connections-production';

/** The incident behind all of this: at peak time the connections ran out, and checkout stood still for twenty minutes. */
export const connectionsRunOut = drill(
  'the database runs out of connections at peak',
  { starts: '2026-11-20 13:50 America/New_York' },
  ({ at, database, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('14:00', database(database1).connections.rampsTo(78, { over: '2m' }));
    at('14:20', database(database1).recovers());

    expectAlarm(alarm).firesWithin('6m').recoversBy('14:28').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** The limit itself is too much already: at this point there is still time to act. */
export const connectionsAtTheLimit = drill(
  'connections reach the limit of the alarm again and again',
  ({ at, database, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', database(database1).connections.follows('(65 30x3)x5 30'));

    expectAlarm(alarm).firesWithin('6m').recoversBy('12:36').fires(1);
    expectSubscriber('alerts@example.com').isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** A database that is gone holds no connections, so this alarm says nothing; the servers that lose it are what is noticed. */
export const databaseStops = drill(
  'the database stops',
  ({ at, database, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', database(database1).stops());

    expectAlarm(alarm).neverFires().isIn('INSUFFICIENT_DATA', { at: '12:50' });
    expectSubscriber('alerts@example.com').isToldNothing();
    expectAllElseQuiet();
  },
);
