import { queueSender } from '../../../ports/queue-sender.ts';
import type { Scope } from '../../../scope.ts';
import { countForRule } from '../bus/event-metrics.ts';
import type { Failure } from './failure.ts';
import type { Routed } from './target-input.ts';

/** What of a retry policy was used up. */
export type Exhausted = 'MaximumEventAgeInSeconds' | 'MaximumRetryAttempts';

/** Sends an event that a target did not take to the target's dead-letter queue, where it has one. */
export function bury(
  scope: Scope,
  delivery: Routed & { readonly retries: number },
  { failure, exhausted }: { readonly failure: Failure; readonly exhausted: Exhausted | undefined },
): void {
  const { rule, target, event, retries } = delivery;
  const queueArn = target.DeadLetterConfig?.Arn;
  if (queueArn === undefined) return;
  const attributes = {
    RULE_ARN: text(rule.arn),
    TARGET_ARN: text(target.Arn),
    ERROR_CODE: text(failure.code),
    ERROR_MESSAGE: text(failure.message || failure.code),
    ...(exhausted === undefined ? {} : { EXHAUSTED_RETRY_CONDITION: text(exhausted) }),
    RETRY_ATTEMPTS: text(String(retries)),
  };
  const letter = { queueArn, body: JSON.stringify(event), sender: 'events.amazonaws.com', sourceArn: rule.arn };
  try {
    scope.port(queueSender).send(scope, { ...letter, attributes });
    countForRule(scope, rule.name, ['InvocationsSentToDlq']);
  } catch (fault) {
    countForRule(scope, rule.name, ['InvocationsFailedToBeSentToDlq']);
    const fields = { rule: rule.name, queue: queueArn, reason: (fault as Error).message };
    scope.log({ level: 'warn', message: 'dead letter of a rule not delivered', fields });
  }
}

function text(value: string): { readonly type: string; readonly value: string } {
  return { type: 'String', value };
}
