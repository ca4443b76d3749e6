import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A resource that publishes metrics by itself, with the conditions it is under. */
export interface Signal {
  readonly resourceType: string;
  readonly id: string;
  /** What people call it, where that is not its id: an instance's `Name` tag, a load balancer's name. */
  readonly name?: string;
  /** What it is under now: `connections=78 over 10m`; undefined is its ordinary life. */
  readonly condition?: string;
  /** Since when, in epoch milliseconds. */
  readonly since?: number;
  /** What it can be put under, in the form in which it is written, with what each means. */
  readonly conditions: Readonly<Record<string, string>>;
}

/** Which resource is meant: its id or name, with its type where two resources share it. */
export interface SignalSubject {
  readonly id: string;
  readonly resourceType?: string;
}

/** Shows the resources that publish metrics and puts them under conditions; the cloud itself provides it. */
export const signalDesk = port<{
  list(scope: Scope): Signal[];
  set(scope: Scope, subject: SignalSubject, condition: string): Signal;
  clear(scope: Scope, subject: SignalSubject): Signal;
}>('signal-desk');
