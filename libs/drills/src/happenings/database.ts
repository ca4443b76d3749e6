import type { Happening } from './happening.ts';
import { resourceVerbs, verb, type ResourceVerbs } from './resource.ts';
import { steeredSignal, type SteeredSignal } from './steered-signal.ts';

/** What can happen to a database. It never holds more connections than its class allows. */
export interface DatabaseVerbs extends ResourceVerbs {
  readonly connections: SteeredSignal;
  readonly cpu: SteeredSignal;
  /** It stops, and publishes nothing until it recovers, which starts it. */
  stops(): Happening;
}

const resourceType = 'AWS::RDS::DBInstance';

/** Makes the verbs of a database. @param id its DB instance identifier */
export function databaseVerbs(id: string): DatabaseVerbs {
  const steered = (condition: string, what: string): SteeredSignal =>
    steeredSignal({ resourceType, id, condition, words: `${what} of ${id}` });
  return {
    ...resourceVerbs(resourceType, id, `database ${id}`),
    connections: steered('connections', 'connections'),
    cpu: steered('cpu', 'percents of CPU'),
    stops: verb(resourceType, id, { words: `database ${id} stops`, condition: 'stops' }),
  };
}
