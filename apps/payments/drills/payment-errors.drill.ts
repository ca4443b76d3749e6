import { drill } from '@shopwatch/drills';
import { alarms, logs, ordinaryHour, payment, people } from './platform.ts';

/** Cards are refused: customers leave, and nobody in the shop sees why. Whoever is on call finds an OpsItem. */
export const errorsRise = drill('payments fail again and again', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  at('12:10', log(logs.payments).receives(payment('failed'), { times: 19, over: '15m' }));

  expectAlarm(alarms.paymentErrors).isIn('OK', { at: '12:00' }).firesWithin('6m').recoversBy('12:31').fires(1);
  expectAlarm(alarms.escalation).firesWithin('6m').recoversBy('12:31').fires(1).takesAction('opsitem:1');
  expectAlarm(alarms.systemic).neverFires();
  expectAlarm(alarms.errorRate).neverFires();
  expectSubscriber(people).isToldAbout(alarms.paymentErrors, { times: 2 }).isToldAbout(alarms.escalation);
  expectAllElseQuiet();
});

/** Some payments fail on any day. */
export const someFail = drill('a payment fails every minute among many that do not', (stage) => {
  const { at, log, expectAlarm, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  at('12:10', log(logs.payments).receives(payment('failed'), { times: 21, over: '20m' }));

  expectAlarm(alarms.paymentErrors).neverFires().isIn('OK', { at: '12:25' });
  expectAlarm(alarms.escalation).neverFires();
  expectAllElseQuiet();
});

/** More than one payment in twenty fails: that is not the customers' doing. */
export const rateRises = drill('more than one payment in twenty fails', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectWidget, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  for (let minute = 10; minute < 30; minute += 1) {
    const times = minute % 5 < 2 ? 6 : 5;
    at(`12:${minute}`, log(logs.payments).receives(payment('failed'), { times, over: '50s' }));
  }

  expectAlarm(alarms.errorRate).isIn('OK', { at: '12:00' }).firesWithin('6m').recoversBy('12:36').fires(1);
  expectAlarm(alarms.paymentErrors).firesWithin('6m').recoversBy('12:36');
  expectAlarm(alarms.escalation).firesWithin('6m').recoversBy('12:36');
  expectSubscriber(people).isToldAbout(alarms.errorRate, { times: 2 });
  expectWidget('observability-platform-production', 'Error Rate % - US East').shows({
    at: '12:25',
    line: 'Error Rate %',
    atLeast: 5,
  });
  expectAllElseQuiet();
});

/** Five of a hundred is what is agreed with the bank; that many fail is an incident all the same. */
export const rateAtTheLimit = drill('one payment in twenty fails', (stage) => {
  const { at, log, expectAlarm, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  at('12:10', log(logs.payments).receives(payment('failed'), { times: 100, over: '1188s' }));

  expectAlarm(alarms.errorRate).neverFires().isIn('OK', { at: '12:25' });
  expectAlarm(alarms.paymentErrors).firesWithin('6m');
  expectAlarm(alarms.escalation).firesWithin('6m');
  expectAllElseQuiet();
});

/** Requests are told every five minutes by the collector; without them there is no rate. A known blind spot. */
export const noRequests = drill('payments fail and nobody counts the requests', (stage) => {
  const { at, log, schedule, expectAlarm, expectAllElseQuiet } = stage;
  at('12:05', schedule('rule-lambda-schedule-production').stops());
  at('12:10', log(logs.payments).receives(payment('failed'), { times: 100, over: '20m' }));

  expectAlarm(alarms.errorRate).neverFires().isIn('OK', { at: '12:25' });
  expectAlarm(alarms.paymentErrors).firesWithin('11m');
  expectAlarm(alarms.escalation).firesWithin('11m');
  expectAllElseQuiet();
});
