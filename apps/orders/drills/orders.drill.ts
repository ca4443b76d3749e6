import { drill } from '@shopwatch/drills';
import { alarm, auditOf, auditTrail, failures, operations, order, orders } from './order-events.ts';

/** One mail tells that an order has failed, however often it is edited afterwards; everything that happens to it is kept. */
export const orderFails = drill(
  'an order fails',
  { functions: 'run' },
  ({ at, table, expectBucket, expectQueue, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', table(orders).receives(order('o-1')), table(orders).receives(order('o-2', 'FAILED')));
    at('12:20', table(orders).receives(order('o-1', 'FAILED')));
    at('12:21', table(orders).receives({ ...order('o-1', 'FAILED'), note: 'the card has expired' }));
    at('12:30', table(orders).loses({ orderId: 'o-1', timestamp: order('o-1').timestamp }));

    for (const id of ['o-1', 'o-2']) {
      expectSubscriber(operations).receives({ subject: `Order Failed: ${id}`, body: `"orderId": "${id}"` });
    }
    expectBucket(auditTrail)
      .holds(auditOf('o-1'), { eventType: 'REMOVE', status: 'FAILED' })
      .holds(auditOf('o-2'), { eventType: 'INSERT', status: 'FAILED' });
    expectQueue(failures).holds(0);
    expectAllElseQuiet();
  },
);

/** SNS takes no subject of more than a hundred characters, and none beyond ASCII: the mail goes out all the same, with the whole id in it. */
export const longId = drill(
  'an order fails whose id is too long for a subject',
  { functions: 'run' },
  ({ at, table, expectBucket, expectQueue, expectSubscriber, expectAllElseQuiet }) => {
    const id = `o-${'ü'.repeat(200)}`;
    at('12:10', table(orders).receives(order(id, 'FAILED')));

    expectSubscriber(operations).receives({ subject: /^Order Failed: o-\?{84}$/, body: id });
    expectBucket(auditTrail).holds(auditOf(id));
    expectQueue(failures).holds(0);
    expectAllElseQuiet();
  },
);

/**
 * DynamoDB takes an id that is too long for a key of S3. That record fails however often it is tried: the failure queue is told, those
 * before and behind it are processed. At night the runs that it spoils are most of all runs, so that people are told
 * too: three times, since CloudWatch goes back to the last datapoints there are.
 */
export const poisonRecord = drill(
  'a poison record among the orders of a night',
  { functions: 'run' },
  ({ at, table, expectAlarm, expectBucket, expectQueue, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', table(orders).receives(order('o-1')), table(orders).receives(order('p'.repeat(1100))));
    at('12:10', table(orders).receives(order('o-2')));
    at('12:11', table(orders).receives(order('o-3', 'FAILED')));

    expectBucket(auditTrail).holds(auditOf('o-1')).holds(auditOf('o-2')).holds(auditOf('o-3'));
    expectQueue(failures).holds(1);
    expectSubscriber(operations).receives({ subject: 'Order Failed: o-3' });
    expectAlarm(alarm).firesWithin('6m').recoversBy('12:30');
    expectSubscriber(operations).isToldAbout(alarm, { times: 3 });
    expectAllElseQuiet();
  },
);

/** Nothing is lost without a trace: each order that could not be kept waits in the failure queue, and nobody is told of orders that are not audited. */
export const auditRefused = drill(
  'S3 refuses every audit object for six minutes',
  { functions: 'run' },
  ({
    at,
    meanwhile,
    table,
    resource,
    expectAlarm,
    expectBucket,
    expectQueue,
    expectSubscriber,
    expectAllElseQuiet,
  }) => {
    const bucket = resource('AWS::S3::Bucket', auditTrail);
    meanwhile(
      '12:00',
      table(orders).receives((turn) => order(`o-${turn}`, 'FAILED'), { times: 10, over: '18m' }),
    );
    at('12:05', bucket.isUnder('refuses-writes'));
    at('12:11', bucket.recovers());

    expectAlarm(alarm).firesWithin('7m').recoversBy('12:25').fires(1);
    expectBucket(auditTrail).holds(auditOf('o-0')).lacks(auditOf('o-4')).holds(auditOf('o-9'));
    expectQueue(failures).holds(3);
    expectSubscriber(operations).isToldAbout(alarm);
    expectSubscriber(operations).receives({ subject: 'Order Failed', times: 7 });
    expectAllElseQuiet();
  },
);
