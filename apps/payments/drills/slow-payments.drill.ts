import { drill, type Stage } from '@shopwatch/drills';
import { alarms, logs, ordinaryHour, payment, people, transaction } from './platform.ts';

/** Twice a minute from 12:10 to 12:30 transactions take so long, one after the other; before and afterwards they take what they usually take. */
function transactions({ at, meanwhile, log }: Stage, milliseconds: readonly number[]): void {
  meanwhile('12:02', log(logs.transactions).receives(transaction(400), { times: 16, over: '7m30s' }));
  for (let turn = 0; turn < 40; turn += 1) {
    const time = `12:${10 + Math.floor(turn / 2)}${turn % 2 === 0 ? '' : ':30'}`;
    at(time, log(logs.transactions).receives(transaction(milliseconds[turn % milliseconds.length]!)));
  }
  meanwhile('12:30', log(logs.transactions).receives(transaction(400), { times: 60, over: '29m' }));
}

/** Customers press the button again, and pay twice. */
export const slow = drill('payments are slow', (stage) => {
  const { expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  transactions(stage, [3700, 400, 2200, 2100, 2100]);

  expectAlarm(alarms.highLatency).isIn('OK', { at: '12:00' }).firesWithin('7m').recoversBy('12:40').fires(1);
  expectAlarm(alarms.escalation).firesWithin('7m').recoversBy('12:40').fires(1).takesAction('opsitem:1');
  expectAlarm(alarms.systemic).neverFires();
  expectSubscriber(people).isToldAbout(alarms.highLatency, { times: 2 }).isToldAbout(alarms.escalation);
  expectAllElseQuiet();
});

/** The average of five minutes counts, and the limit itself is not above the limit. */
export const slowNowAndThen = drill('some payments are slow, the average is at the limit', (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  transactions(stage, [2000, 2000, 2000, 2000, 2000, 2000, 1000, 3000, 2000, 2000]);

  expectAlarm(alarms.highLatency).neverFires().isIn('OK', { at: '12:25' });
  expectAlarm(alarms.escalation).neverFires();
  expectAllElseQuiet();
});

/** Slow and failing at once: the payments as a whole are ill, not one card or one bank. */
export const slowAndFailing = drill('payments are slow and fail', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  transactions(stage, [2400]);
  at('12:12', log(logs.payments).receives(payment('failed'), { times: 19, over: '15m' }));

  expectAlarm(alarms.highLatency).firesWithin('7m').recoversBy('12:40');
  expectAlarm(alarms.paymentErrors).firesWithin('8m').recoversBy('12:35');
  expectAlarm(alarms.systemic).firesWithin('8m').recoversBy('12:35').fires(1).takesAction('opsitem:1');
  expectAlarm(alarms.escalation).firesWithin('7m').recoversBy('12:40').fires(1);
  expectSubscriber(people).isToldAbout(alarms.systemic).isToldAbout(alarms.escalation);
  expectAllElseQuiet();
});
