import type { Clock } from './clock/clock.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { Port } from './ports/port.ts';
import type { StateSlot } from './state/state-slot.ts';

/** One account in one region: what a service's own functions work in. Everything that changes goes through it. */
export interface Scope {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** Where this cloud is reached, without a slash at the end: `http://127.0.0.1:4566`. */
  readonly url: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The live state of a service here. */
  state<State>(slot: StateSlot<State>): State;
  /** What another service offers. @throws AwsError InternalFailure when no service does */
  port<Offer>(port: Port<Offer>): Offer;
  /** The name of a resource here; the parts given replace this scope's own. */
  arn(service: string, resource: string, parts?: { readonly region?: string; readonly account?: string }): string;
  /** The same cloud elsewhere. */
  in(place: { readonly region?: string; readonly account?: string }): Scope;
}

/** Who asks, as far as the signature says it. */
export interface Caller {
  readonly accessKeyId: string;
  readonly signed: boolean;
}

/** The scope of one request. */
export interface Context extends Scope {
  readonly requestId: string;
  readonly caller: Caller;
}
