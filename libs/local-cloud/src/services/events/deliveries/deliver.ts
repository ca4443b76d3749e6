import type { EventEnvelope } from '@shopwatch/notifications';
import { underClock } from '../../../clock/under-clock.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { countForRule } from '../bus/event-metrics.ts';
import type { Rule } from '../rules/rule.ts';
import type { Target } from '../shapes.ts';
import { bury, type Exhausted } from './dead-letter.ts';
import { failureOf, type Failure } from './failure.ts';
import { send } from './send.ts';
import type { Routed } from './target-input.ts';

/** An event on its way to a target that did not take it yet. */
export interface Delivery extends Routed {
  readonly id: string;
  /** How often the target was tried again. */
  readonly retries: number;
  /** When it is tried next, in epoch milliseconds. */
  readonly due: number;
}

/** What waits for its next try, by id. */
export const deliveries = stateSlot('events.deliveries', { empty: () => new Map<string, Delivery>() });

const MOST_RETRIES = 185;
const LONGEST_AGE_SECONDS = 86_400;

/** AWS says "exponential back off and jitter"; here the first wait is a second, each next one twice as long up to eight minutes: 185 fill a day. */
const LONGEST_WAIT_SECONDS = 480;

/** Hands an event to a target, now and again as long as its retry policy says; never rejects. */
export function deliver(
  scope: Scope,
  { arn, name }: Rule,
  { target, event }: { readonly target: Target; readonly event: EventEnvelope },
): Promise<void> {
  const now = scope.clock.now();
  const id = scope.ids.uuid();
  return attempt(scope, { id, rule: { arn, name }, target, event, takenAt: now, retries: 0, due: now });
}

/** Sets the timers of all that waits up again. */
export function resumeDeliveries(scope: Scope): void {
  for (const delivery of scope.state(deliveries).values()) arm(scope, delivery);
}

async function attempt(scope: Scope, delivery: Delivery): Promise<void> {
  try {
    await send(scope, delivery);
    countForRule(scope, delivery.rule.name, ['Invocations']);
  } catch (fault) {
    settle(scope, delivery, failureOf(fault));
  }
}

function settle(scope: Scope, delivery: Delivery, failure: Failure): void {
  const wait = Math.min(2 ** delivery.retries, LONGEST_WAIT_SECONDS) * 1000;
  const due = scope.clock.now() + wait;
  const exhausted = failure.retriable ? exhaustedBy(delivery, due) : undefined;
  if (failure.retriable && exhausted === undefined) {
    const next = { ...delivery, retries: delivery.retries + 1, due };
    scope.state(deliveries).set(next.id, next);
    return arm(scope, next);
  }
  giveUp(scope, delivery, { failure, exhausted });
}

function exhaustedBy({ target, retries, takenAt }: Delivery, due: number): Exhausted | undefined {
  const { MaximumRetryAttempts = MOST_RETRIES, MaximumEventAgeInSeconds = LONGEST_AGE_SECONDS } =
    target.RetryPolicy ?? {};
  if (retries >= MaximumRetryAttempts) return 'MaximumRetryAttempts';
  return due - takenAt > MaximumEventAgeInSeconds * 1000 ? 'MaximumEventAgeInSeconds' : undefined;
}

function giveUp(
  scope: Scope,
  delivery: Delivery,
  why: { readonly failure: Failure; readonly exhausted: Exhausted | undefined },
): void {
  const { rule, target } = delivery;
  countForRule(scope, rule.name, ['Invocations', 'FailedInvocations']);
  const fields = { rule: rule.name, target: target.Arn, reason: why.failure.message };
  scope.log({ level: 'warn', message: 'event not delivered to the target of a rule', fields });
  bury(scope, delivery, why);
}

function arm(scope: Scope, { id, due }: Delivery): void {
  scope.clock.at(due, () => {
    const delivery = scope.state(deliveries).get(id);
    if (delivery === undefined) return undefined;
    scope.state(deliveries).delete(id);
    return underClock(scope.clock, attempt(scope, delivery), (fault) =>
      scope.log({ level: 'error', message: 'delivery failed inside', fields: { stack: (fault as Error).stack } }),
    );
  });
}
