/**
 * Something one service offers to the others, so that no service imports another: whoever needs it asks its scope for the port,
 * and the cloud knows which service provides it.
 */
export interface Port<Offer> {
  readonly name: string;
  /** Exists at compile time only. */
  readonly of?: Offer;
}

/** Makes a port; its file in this folder says what is offered. */
export function port<Offer>(name: string): Port<Offer> {
  return { name };
}

/** A port with what one service puts behind it. */
export interface Provision {
  readonly port: string;
  readonly offer: unknown;
}

/** Says that a service provides a port. */
export function provide<Offer>(to: Port<Offer>, offer: Offer): Provision {
  return { port: to.name, offer };
}
