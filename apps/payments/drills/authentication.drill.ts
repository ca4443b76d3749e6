import { drill } from '@shopwatch/drills';
import { alarms, attempt, logs, ordinaryHour, people } from './platform.ts';

/** Somebody tries stolen cards and passwords: the security team wants to know before the money is gone. */
export const attackers = drill('authentication fails again and again', (stage) => {
  const { at, log, expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  for (let minute = 10; minute < 25; minute += 1) {
    const times = minute % 5 === 0 ? 3 : 2;
    at(`12:${minute}`, log(logs.authentication).receives(attempt('failure'), { times, over: '40s' }));
  }

  expectAlarm(alarms.authFailures).isIn('OK', { at: '12:00' }).firesWithin('7m').recoversBy('12:31').fires(1);
  expectAlarm(alarms.escalation).firesWithin('7m').recoversBy('12:31').fires(1).takesAction('opsitem:1');
  expectAlarm(alarms.systemic).neverFires();
  expectSubscriber(people).isToldAbout(alarms.authFailures, { times: 2 }).isToldAbout(alarms.escalation);
  expectAllElseQuiet();
});

/** People mistype. */
export const typos = drill('authentication fails twice a minute', (stage) => {
  const { at, log, expectAlarm, expectAllElseQuiet } = stage;
  ordinaryHour(stage);
  at('12:10', log(logs.authentication).receives(attempt('failure'), { times: 41, over: '20m' }));

  expectAlarm(alarms.authFailures).neverFires().isIn('OK', { at: '12:25' });
  expectAlarm(alarms.escalation).neverFires();
  expectAllElseQuiet();
});
