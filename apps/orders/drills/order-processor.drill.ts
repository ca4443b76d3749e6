import { drill } from '@shopwatch/drills';

const alarm = 'order-processor-errors-production';
const operations = 'alerts@example.com';
const processor = (name: string) => ({
  namespace: 'AWS/Lambda',
  name,
  dimensions: { FunctionName: 'order-processor-production' },
  unit: 'Count',
});

/** S3 takes nothing any more: every change of an order is neither audited nor alerted until somebody acts. */
export const auditTrailRefused = drill(
  'S3 refuses every audit object',
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', metric(processor('Invocations')).publishes('12x20 12x40'));
    at('12:10', metric(processor('Errors')).publishes('12x20 0x40'));

    expectAlarm(alarm).firesWithin('6m').recoversBy('12:37').fires(1);
    expectSubscriber(operations).isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** At night there are few orders: the halves of a batch with one poison record are all that runs. With nothing after them, CloudWatch goes on looking at them for a while. */
export const poisonAtNight = drill(
  'a poison record at night',
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', metric(processor('Invocations')).publishes('5'));
    at('12:10', metric(processor('Errors')).publishes('4'));

    expectAlarm(alarm).firesWithin('6m').recoversBy('12:28').fires(1);
    expectSubscriber(operations).isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** At noon the few runs that a poison record spoils are lost among hundreds; the failure queue has it. A known blind spot. */
export const poisonAtNoon = drill('a poison record at noon', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(processor('Invocations')).publishes('40x30'));
  at('12:10', metric(processor('Errors')).publishes('0x9 5 0x20'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** As many as may be. */
export const fewErrors = drill('five of a hundred batches fail', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(processor('Invocations')).publishes('20x60'));
  at('12:10', metric(processor('Errors')).publishes('1x60'));

  expectAlarm(alarm).neverFires();
  expectAllElseQuiet();
});

/** One more is too many, and one period of it is enough. */
export const tooManyErrors = drill(
  'six of a hundred batches fail for five minutes',
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', metric(processor('Invocations')).publishes('20x60'));
    at('12:10', metric(processor('Errors')).publishes('1x20 (1x4 2) 1x35'));

    expectAlarm(alarm).firesWithin('27m').fires(1);
    expectSubscriber(operations).isToldAbout(alarm);
    expectAllElseQuiet();
  },
);

/** Nobody orders anything: no run is no failure. */
export const noOrders = drill('an hour without orders', ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
  at('12:10', metric(processor('Invocations')).publishes('3 _x60 3'));

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
  'S3 refuses while the e-mail is not confirmed yet',
  { subscriptionsConfirmed: false },
  ({ at, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:10', metric(processor('Invocations')).publishes('12x10'));
    at('12:10', metric(processor('Errors')).publishes('12x10'));

    expectAlarm(alarm).firesWithin('6m');
    expectSubscriber(operations).isToldNothing({ because: 'pending confirmation' });
    expectAllElseQuiet();
  },
);
