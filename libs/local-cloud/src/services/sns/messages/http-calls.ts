import type { SteeredClock } from '../../../clock/clock.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { type Subscription, subscriptionsOf } from '../subscriptions/subscription.ts';
import { fail } from './dead-letter.ts';
import { type Delivery, isRaw, wrapped } from './delivery.ts';
import { publishFigures } from './figures.ts';
import { note } from './inbox-notes.ts';
import { isOnThisMachine, post } from './post.ts';

/** A call of a web address that is still to be made. */
interface HttpCall {
  readonly id: string;
  readonly subscriptionArn: string;
  readonly body: string;
  /** The message that it carries; undefined for a request to confirm. */
  readonly message: Omit<Delivery, 'subscription'> | undefined;
  /** Epoch milliseconds. */
  readonly due: number;
  readonly retriesLeft: number;
}

/** The calls to come in a region, by id. */
export const httpCalls = stateSlot('sns.http-calls', { empty: () => new Map<string, HttpCall>() });

/** @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html */
const RETRIES = 3;
const BETWEEN_MILLISECONDS = 20_000;

/** Calls a subscribed web address; it is called again when it does not take the message. */
export function callEndpoint(scope: Scope, delivery: Delivery): void {
  const { subscription, ...message } = delivery;
  start(scope, subscription, wrapped(delivery), message);
}

/** Asks the owner of a web address to agree. */
export function askEndpoint(scope: Scope, subscription: Subscription, body: string): void {
  start(scope, subscription, body, undefined);
}

/** Sets up the timers of all calls to come. */
export function resumeHttpCalls(scope: Scope): void {
  for (const call of scope.state(httpCalls).values()) arm(scope, call);
}

function start(scope: Scope, subscription: Subscription, body: string, message: HttpCall['message']): void {
  if (!isOnThisMachine(subscription.endpoint)) {
    const subject = message?.subject;
    return note(scope, subscription, { subject, body }, 'only endpoints on this machine are called');
  }
  const id = scope.ids.uuid();
  wait(scope, { id, subscriptionArn: subscription.arn, body, message, due: scope.clock.now(), retriesLeft: RETRIES });
}

function wait(scope: Scope, call: HttpCall): void {
  scope.state(httpCalls).set(call.id, call);
  arm(scope, call);
}

function arm(scope: Scope, { id, due }: HttpCall): void {
  scope.clock.at(due, () => {
    const done = attempt(scope, id).catch((fault: unknown) => {
      scope.log({ level: 'error', message: 'call failed inside', fields: { stack: (fault as Error).stack } });
    });
    return standsStill(scope) ? done : undefined;
  });
}

/** A clock that moves by hand waits for an answer; one that runs does not, since other timers are due meanwhile. */
function standsStill({ clock }: Scope): boolean {
  return (clock as Partial<SteeredClock>).speed === 0;
}

async function attempt(scope: Scope, id: string): Promise<void> {
  const call = scope.state(httpCalls).get(id);
  const subscription = call === undefined ? undefined : subscriptionsOf(scope).get(call.subscriptionArn);
  if (call === undefined || subscription === undefined) return void scope.state(httpCalls).delete(id);
  const result = await post(subscription.endpoint, call.body, headersOf(call, subscription));
  if (result.kind === 'again' && call.retriesLeft > 0) {
    const due = scope.clock.now() + BETWEEN_MILLISECONDS;
    return wait(scope, { ...call, due, retriesLeft: call.retriesLeft - 1 });
  }
  scope.state(httpCalls).delete(id);
  settle(scope, call, subscription, result.kind === 'taken' ? undefined : result.reason);
}

function settle(scope: Scope, call: HttpCall, subscription: Subscription, reason: string | undefined): void {
  const { message, body } = call;
  if (message !== undefined && reason !== undefined) return fail(scope, { ...message, subscription }, reason);
  if (message !== undefined) publishFigures(scope, subscription.topicArn, { NumberOfNotificationsDelivered: 1 });
  note(scope, subscription, { subject: message?.subject, body }, reason);
}

/** @see https://docs.aws.amazon.com/sns/latest/dg/http-header.html */
function headersOf({ id, message }: HttpCall, subscription: Subscription): Record<string, string> {
  const raw = message !== undefined && isRaw({ ...message, subscription });
  return {
    'content-type': 'text/plain; charset=UTF-8',
    'user-agent': 'Amazon Simple Notification Service Agent',
    'x-amz-sns-message-type': message === undefined ? 'SubscriptionConfirmation' : 'Notification',
    'x-amz-sns-message-id': message?.messageId ?? id,
    'x-amz-sns-topic-arn': subscription.topicArn,
    ...(message === undefined ? {} : { 'x-amz-sns-subscription-arn': subscription.arn }),
    ...(raw ? { 'x-amz-sns-rawdelivery': 'true' } : {}),
  };
}
