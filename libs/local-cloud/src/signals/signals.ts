import { type Signal, signalDesk, type SignalSubject } from '../ports/signal-desk.ts';
import type { Scope } from '../scope.ts';

/** Lists the resources of an account and region that publish metrics, with the conditions they are under. */
export function listSignals(scope: Scope): Signal[] {
  return scope.port(signalDesk).list(scope);
}

/**
 * Puts a resource under conditions, in place of those it is under: `setSignal(scope, 'rds-shop', 'cpu=95, connections=78 over 10m')`.
 *
 * @throws ConditionError when there is no such resource or it knows no such condition
 */
export function setSignal(scope: Scope, subject: SignalSubject | string, condition: string): Signal {
  return scope.port(signalDesk).set(scope, named(subject), condition);
}

/** Lets a resource go back to its ordinary life. @throws ConditionError when there is no such resource */
export function clearSignal(scope: Scope, subject: SignalSubject | string): Signal {
  return scope.port(signalDesk).clear(scope, named(subject));
}

/** Lets every resource of an account and region go back to its ordinary life. */
export function clearSignals(scope: Scope): void {
  for (const { condition, id, resourceType } of listSignals(scope)) {
    if (condition !== undefined) clearSignal(scope, { id, resourceType });
  }
}

function named(subject: SignalSubject | string): SignalSubject {
  return typeof subject === 'string' ? { id: subject } : subject;
}
