import { drill, type Stage } from '@shopwatch/drills';
import { handlerLine, logs, people, serviceLine } from './platform.ts';

const ofHandler = 'lambda-high-error-rate-production';
const ofServices = 'ecs-high-error-rate-production';
const ofAll = 'system-wide-critical-production';
const dashboard = 'observability-platform-microservices-production';

/** Whatever fails, most lines tell of what goes well. */
function ordinaryLines({ meanwhile, log }: Stage): void {
  meanwhile('12:05', log(logs.paymentHandler).receives(handlerLine('INFO'), { times: 110, over: '55m' }));
  meanwhile(
    '12:05',
    log(logs.paymentProcessor).receives(`${serviceLine('INFO')}, no ERROR`, { times: 110, over: '55m' }),
  );
}

/** A failed payment is answered and does not throw: the ERROR line is all that there is to see. */
export const handlerStorm = drill('the payment handler fails again and again', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryLines(stage);
  at('12:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 25, over: '20m' }));

  expectAlarm(ofHandler).isIn('OK', { at: '12:00' }).firesWithin('11m').fires(1).recoversBy('12:50');
  expectAlarm(ofAll).neverFires();
  expectSubscriber(people).isToldAbout(ofHandler);
  expectAllElseQuiet();
});

/** Some payments fail on any day. */
export const fewHandlerErrors = drill('a payment fails every minute among many that do not', (stage) => {
  const { at, log, expectAlarm, expectAllElseQuiet } = stage;
  ordinaryLines(stage);
  at('12:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 21, over: '20m' }));

  expectAlarm(ofHandler).neverFires().isIn('OK', { at: '12:30' });
  expectAllElseQuiet();
});

/** One service of the cluster loses its database. */
export const serviceStorm = drill('the payment processor fails again and again', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryLines(stage);
  for (let minute = 10; minute < 30; minute += 1) {
    const line = serviceLine(minute % 2 === 0 ? 'ERROR' : 'FATAL');
    at(`12:${minute}`, log(logs.paymentProcessor).receives(line, { times: minute % 5 === 0 ? 3 : 2, over: '30s' }));
  }

  expectAlarm(ofServices).isIn('OK', { at: '12:00' }).firesWithin('11m').fires(1).recoversBy('12:50');
  expectAlarm(ofAll).neverFires();
  expectSubscriber(people).isToldAbout(ofServices);
  expectAllElseQuiet();
});

/** A line that only tells of errors in its text is none. */
export const fewServiceErrors = drill(
  'the payment processor has an error every half minute among many lines',
  (stage) => {
    const { at, log, expectAlarm, expectAllElseQuiet } = stage;
    ordinaryLines(stage);
    at('12:10', log(logs.paymentProcessor).receives(serviceLine('ERROR'), { times: 41, over: '20m' }));

    expectAlarm(ofServices).neverFires().isIn('OK', { at: '12:30' });
    expectAllElseQuiet();
  },
);

/** Retries take care of a burst that is over before anybody could look. */
export const burst = drill('everything fails for a minute', ({ at, log, expectAlarm, expectAllElseQuiet }) => {
  at('12:10:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 40, over: '40s' }));
  at('12:10:10', log(logs.paymentProcessor).receives(serviceLine('ERROR'), { times: 40, over: '40s' }));

  expectAlarm(ofHandler).neverFires();
  expectAlarm(ofServices).neverFires();
  expectAlarm(ofAll).neverFires();
  expectAllElseQuiet();
});

/** The handler and the processor at once: payments do not work any more, whoever made the mistake. */
export const bothStorm = drill('the payment handler and the payment processor fail together', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryLines(stage);
  at('12:10', log(logs.paymentHandler).receives(handlerLine('ERROR'), { times: 60, over: '20m' }));
  at('12:10', log(logs.paymentProcessor).receives(serviceLine('ERROR'), { times: 120, over: '20m' }));

  expectAlarm(ofHandler).firesWithin('11m').recoversBy('12:50');
  expectAlarm(ofServices).firesWithin('11m').recoversBy('12:50');
  expectAlarm(ofAll).firesWithin('11m').recoversBy('12:50').fires(1);
  expectSubscriber(people).isToldAbout(ofHandler).isToldAbout(ofServices).isToldAbout(ofAll);
  expectAllElseQuiet();
});

/** Nobody is paged for the further services; whoever looks at the dashboard sees which one it is. A known blind spot. */
export const furtherServices = drill(
  'a service without an alarm fails again and again',
  ({ at, log, expectWidget, expectAllElseQuiet }) => {
    for (const group of [logs.orderService, logs.inventoryService, logs.notificationService])
      at('12:10', log(group).receives(serviceLine('ERROR'), { times: 40, over: '4m' }));

    for (const line of ['Order Service Errors', 'Inventory Service Errors', 'Notification Service Errors'])
      expectWidget(dashboard, 'Error Rates by Service').shows({ at: '12:20', line, atLeast: 1 });
    expectAllElseQuiet();
  },
);

/** What one payment in a hundred waits is seen in the log as well. */
export const loggedDurations = drill(
  'the durations in the log are on the dashboard',
  ({ at, log, expectWidget, expectAllElseQuiet }) => {
    at('12:10', log(logs.paymentHandler).receives(handlerLine('INFO', 900), { times: 40, over: '4m' }));

    const shown = expectWidget(dashboard, 'Latency Percentiles');
    shown.shows({ at: '12:20', line: 'P99 Latency', atLeast: 850, atMost: 950 });
    expectAllElseQuiet();
  },
);
