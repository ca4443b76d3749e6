import type { Delivery, Performance } from '../runner/performance.ts';
import { clockTime } from '../time/timetable.ts';
import { often, says, shown } from './alarm.ts';
import { recordOf } from './alarm-record.ts';
import type { Expectation } from './expectation.ts';

/** What a message has to be like. */
export interface MessageWishes {
  /** How many messages about the alarm. @default 1 */
  readonly times?: number;
  readonly subject?: RegExp | string;
  /** Members of the alarm's message, by name: `{ NewStateValue: 'ALARM' }`. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What a message that is no alarm's has to be like. */
export interface PlainMessageWishes {
  readonly subject: RegExp | string;
  readonly body?: RegExp | string;
  /** How many such messages. @default 1 */
  readonly times?: number;
}

/** What a drill expects a subscriber to hear; every verb adds to what is expected. */
export interface SubscriberExpectations {
  /** Messages about an alarm arrive. */
  isToldAbout(alarm: string, wishes?: MessageWishes): SubscriberExpectations;
  /** Messages arrive that are no alarm's. */
  receives(wishes: PlainMessageWishes): SubscriberExpectations;
  /** No message arrives; why is said by the words given. */
  isToldNothing(settings?: { readonly because?: RegExp | string }): SubscriberExpectations;
}

/** Makes the verbs about one subscriber. @param endpoint an e-mail address, a URL, a queue or a function */
export function subscriberExpectations(
  endpoint: string,
  add: (expectation: Expectation) => void,
): SubscriberExpectations {
  const verbs: SubscriberExpectations = {
    isToldAbout(alarm, wishes = {}) {
      add(isToldAbout(endpoint, alarm, wishes));
      return verbs;
    },
    receives(wishes) {
      add(receives(endpoint, wishes));
      return verbs;
    },
    isToldNothing({ because } = {}) {
      add(isToldNothing(endpoint, because));
      return verbs;
    },
  };
  return verbs;
}

function isToldAbout(endpoint: string, alarm: string, wishes: MessageWishes): Expectation {
  const { times = 1 } = wishes;
  return {
    sentence: `${endpoint} is told about ${alarm} ${often(times)}`,
    alarm,
    judge(performance) {
      const messages = arrivedAt(performance, endpoint).filter((message) => message.alarm === alarm);
      if (messages.length !== times) return instead(performance, endpoint, alarm);
      return messages.map((message) => misfit(message, wishes)).find((sentence) => sentence !== undefined);
    },
  };
}

function receives(endpoint: string, { subject, body, times = 1 }: PlainMessageWishes): Expectation {
  const speaksOf = (delivery: Delivery): boolean =>
    delivery.endpoint === endpoint &&
    delivery.alarm === undefined &&
    says(delivery.subject ?? '', subject) &&
    (body === undefined || says(delivery.body, body));
  return {
    sentence: `${endpoint} receives ${shown(subject)} ${often(times)}`,
    speaksOf,
    judge(performance) {
      const messages = arrivedAt(performance, endpoint);
      if (messages.filter(speaksOf).length === times) return undefined;
      return messages.length > 0 ? `it is told ${list(performance, messages)}` : 'it is told nothing';
    },
  };
}

function isToldNothing(endpoint: string, why: RegExp | string | undefined): Expectation {
  return {
    sentence: `${endpoint} is told nothing${why === undefined ? '' : ` because ${shown(why)}`}`,
    judge(performance) {
      const messages = arrivedAt(performance, endpoint);
      if (messages.length > 0) return `it is told ${list(performance, messages)}`;
      if (why === undefined) return undefined;
      const reasons = obstacles(performance, endpoint);
      return reasons.some((reason) => says(reason, why)) ? undefined : `nothing says so; ${orNothing(reasons)}`;
    },
  };
}

function arrivedAt({ deliveries }: Performance, endpoint: string): Delivery[] {
  return deliveries.filter((delivery) => delivery.endpoint === endpoint && delivery.undelivered === undefined);
}

/** Why messages did not arrive: at the subscriber's own door, or before, at the topic's. */
function obstacles({ deliveries, alarms }: Performance, endpoint: string): string[] {
  const atTheDoor = deliveries.flatMap((delivery) =>
    delivery.endpoint === endpoint ? (delivery.undelivered ?? []) : [],
  );
  const atTheTopic = [...alarms.values()].flatMap(({ actions }) => actions.flatMap(({ why }) => why ?? []));
  return [...new Set([...atTheDoor, ...atTheTopic])];
}

function misfit({ subject = '', fields = {} }: Delivery, wishes: MessageWishes): string | undefined {
  if (wishes.subject !== undefined && !says(subject, wishes.subject)) {
    return `its subject is "${subject}", not ${shown(wishes.subject)}`;
  }
  for (const [name, wanted] of Object.entries(wishes.fields ?? {})) {
    const found = JSON.stringify(fields[name]);
    if (found !== JSON.stringify(wanted))
      return `its ${name} is ${found ?? 'not there'}, not ${JSON.stringify(wanted)}`;
  }
  return undefined;
}

function instead(performance: Performance, endpoint: string, alarm: string): string {
  recordOf(performance, alarm);
  const messages = arrivedAt(performance, endpoint);
  if (messages.length > 0) return `it is told ${list(performance, messages)}`;
  return `it is told nothing; ${orNothing(obstacles(performance, endpoint))}`;
}

function list({ timetable }: Performance, messages: readonly Delivery[]): string {
  return messages
    .map(({ at, subject, alarm }) => `"${subject ?? alarm ?? ''}" at ${clockTime(timetable, at)}`)
    .join(', ');
}

function orNothing(reasons: readonly string[]): string {
  return reasons.length === 0 ? 'no message was kept from it' : reasons.join('; ');
}
