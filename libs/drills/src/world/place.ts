import type { LocalCloud } from '@shopwatch/local-cloud';

/** An account in a region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** A cloud with the places in which something is deployed. */
export interface World {
  readonly cloud: LocalCloud;
  /** In order of deployment; a name that exists in several places means the first. */
  readonly places: readonly Place[];
}

/** Does something in the first place that does not refuse it. @throws what the last place threw */
export async function inSomePlace<Result>(
  { places }: World,
  attempt: (place: Place) => Promise<Result> | Result,
): Promise<Result> {
  let fault: unknown = new Error('nothing is deployed anywhere');
  for (const place of places) {
    try {
      return await attempt(place);
    } catch (refusal) {
      fault = refusal;
    }
  }
  throw fault;
}
