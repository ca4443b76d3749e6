import type { Scope } from '../../../scope.ts';
import { busNotFound } from '../faults.ts';

/** The default bus, the only one that is modelled, is meant when nobody names one. @throws AwsError ResourceNotFoundException for any other */
export function demandBus(scope: Scope, name: string | undefined): void {
  if (name === undefined || name === 'default' || name === defaultBusArn(scope)) return;
  throw busNotFound(name);
}

/** The ARN of the default bus. */
export function defaultBusArn(scope: Scope): string {
  return scope.arn('events', 'event-bus/default');
}
