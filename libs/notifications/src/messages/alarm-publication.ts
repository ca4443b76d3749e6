import { alarmEmail } from './alarm-email.ts';
import { alarmMessage, alarmMessageText } from './alarm-message.ts';
import type { AlarmTransition } from './alarm-transition.ts';
import { alarmSms, alarmSubject } from './headline.ts';

/** What CloudWatch publishes to a topic for one change of state: a subject and a text per kind of subscriber. */
export interface AlarmPublication {
  readonly subject: string;
  /** JSON text, for every protocol without a text of its own. */
  readonly default: string;
  readonly sms: string;
  readonly email: string;
}

/** Makes all texts of a change of state; they carry no message attributes. */
export function publishAlarm(transition: AlarmTransition): AlarmPublication {
  return {
    subject: alarmSubject(transition),
    default: alarmMessageText(alarmMessage(transition)),
    sms: alarmSms(transition),
    email: alarmEmail(transition),
  };
}

/** The texts as the alarm history keeps them: the JSON of a message with one text per protocol. */
export function publishedMessage({ default: text, sms, email }: AlarmPublication): string {
  return JSON.stringify({ default: text, sms, email });
}
