import { drill } from '@shopwatch/drills';
import { alarm, failures, operations, order, orders, processor } from './order-events.ts';

const metricOf = (name: 'Errors' | 'Invocations') => ({
  namespace: 'AWS/Lambda',
  name,
  dimensions: { FunctionName: processor },
  unit: 'Count',
});

/** Orders all day, none at night, and every batch is processed. */
export const healthyDay = drill(
  'a day on which all orders are processed',
  { starts: '2026-11-20 00:00 Asia/Singapore', lasts: '24h' },
  ({ at, table, expectAlarm, expectAllElseQuiet }) => {
    at(
      '08:00',
      table(orders).receives((turn) => order(`o-${turn}`), { times: 145, over: '12h' }),
    );

    expectAlarm(alarm).neverFires().isIn('OK', { at: '12:00' });
    expectAllElseQuiet();
  },
);

/** The processor fails whatever it gets: each order is tried four times, then the failure queue is told. */
export const processorFails = drill(
  'the order processor fails for twenty minutes',
  ({ at, meanwhile, lambda, table, expectAlarm, expectQueue, expectSubscriber, expectAllElseQuiet }) => {
    meanwhile(
      '12:00',
      table(orders).receives((turn) => order(`o-${turn}`), { times: 30, over: '58m' }),
    );
    at('12:11', lambda(processor).fails());
    at('12:31', lambda(processor).recovers());

    expectAlarm(alarm).firesWithin('7m').recoversBy('12:42').fires(1);
    expectQueue(failures).holds(10);
    expectSubscriber(operations).isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** What is not processed waits in the stream, for a day, and nobody is told. A known blind spot. */
export const throttled = drill(
  'the order processor is throttled for an hour',
  ({ at, lambda, table, expectAlarm, expectQueue, expectAllElseQuiet }) => {
    at('12:10', lambda(processor).isThrottled());
    at(
      '12:10',
      table(orders).receives((turn) => order(`o-${turn}`), { times: 30, over: '58m' }),
    );
    at('13:10', lambda(processor).recovers());

    expectAlarm(alarm).neverFires();
    expectQueue(failures).holds(0);
    expectAllElseQuiet();
  },
);

/** At noon the few runs that a poison record spoils are lost among hundreds; the failure queue has it. A known blind spot. */
export const poisonAtNoon = drill('a poison record at noon', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(metricOf('Invocations')).publishes('40x30'));
  at('12:10', metric(metricOf('Errors')).publishes('0x9 5 0x20'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** As many as may be. */
export const fewErrors = drill('five of a hundred batches fail', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(metricOf('Invocations')).publishes('20x60'));
  at('12:10', metric(metricOf('Errors')).publishes('1x60'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** One more is too many, and one period of it is enough. */
export const tooManyErrors = drill(
  'six of a hundred batches fail for five minutes',
  ({ at, meanwhile, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    meanwhile('12:00', metric(metricOf('Invocations')).publishes('20x60'));
    meanwhile('12:00', metric(metricOf('Errors')).publishes('1x20'));
    at('12:20', metric(metricOf('Errors')).publishes('(1x4 2) 1x35'));

    expectAlarm(alarm).firesWithin('7m').fires(1);
    expectSubscriber(operations).isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** Nobody orders anything: no run is no failure. */
export const noOrders = drill('an hour without orders', ({ at, table, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', table(orders).receives(order('o-1')));
  at('13:10', table(orders).receives(order('o-2')));

  expectAlarm(alarm).neverFires().isIn('OK', { at: '13:00' });
  expectAllElseQuiet();
});

/** What other functions of the account do is not this alarm's business. */
export const othersFail = drill('other functions fail', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric({ namespace: 'AWS/Lambda', name: 'Errors', unit: 'Count' }).publishes('50x20'));
  at('12:10', metric({ namespace: 'AWS/Lambda', name: 'Invocations', unit: 'Count' }).publishes('50x20'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** Until the e-mail is confirmed, failed orders and failing batches alike are told to nobody. */
export const unconfirmed = drill(
  'the order processor fails while the e-mail is not confirmed yet',
  { subscriptionsConfirmed: false },
  ({ at, lambda, table, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', lambda(processor).fails(), table(orders).receives(order('o-1')));

    expectAlarm(alarm).firesWithin('6m');
    expectSubscriber(operations).isToldNothing({ because: 'pending confirmation' });
    expectAllElseQuiet();
  },
);
