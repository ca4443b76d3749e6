import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** An event before the bus has given it an id, an account and a region. */
export interface BusEvent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  /** Epoch milliseconds. @default now */
  readonly time?: number;
}

/** Takes events on the default bus of the account; EventBridge provides it. */
export const eventBus = port<{ put(scope: Scope, event: BusEvent): Promise<void> | void }>('event-bus');
