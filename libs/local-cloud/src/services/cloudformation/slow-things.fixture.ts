import { resourceType } from '../../resources/resource-type.ts';
import { service, type Service } from '../../service.ts';
import { string } from '../../shapes/declare.ts';
import { services } from '../services.ts';

/** Things that are made, changed and deleted only when the test lets them be. */
export interface SlowThings {
  /** Every service, with these things besides. */
  readonly services: readonly Service[];
  /** What was begun, in order: `create a`. */
  readonly begun: string[];
  /** Lets whatever waits go on, and all that follows; those that are named fail first. */
  open(...failing: readonly string[]): Promise<void>;
  /** Lets go on what waits now; what follows waits again. */
  step(...failing: readonly string[]): Promise<void>;
  /** Makes all wait again. */
  close(): void;
}

/** Makes such things, closed. */
export function slowThings(): SlowThings {
  const begun: string[] = [];
  let waiting: (() => void)[] = [];
  let closed = true;
  let failures: readonly string[] = [];
  const pass = async (what: string): Promise<void> => {
    begun.push(what);
    if (closed) await new Promise<void>((resolve) => waiting.push(resolve));
    if (failures.includes(what)) throw new Error(`${what} went wrong`);
  };
  const release = (failing: readonly string[]): Promise<void> => {
    failures = failing;
    const released = waiting;
    waiting = [];
    for (const resume of released) resume();
    return settled();
  };
  const thing = resourceType({
    type: 'Test::Slow::Thing',
    properties: { Name: string({ required: true }), Colour: string(), After: string() },
    replacement: ['Name'],
    taggable: false,
    async create({ Name }) {
      await pass(`create ${Name}`);
      return { physicalId: Name, attributes: { Arn: `arn:${Name}` } };
    },
    async update({ resource }) {
      await pass(`update ${resource.physicalId}`);
      return resource;
    },
    delete: ({ physicalId }) => pass(`delete ${physicalId}`),
  });
  const maker = service({
    signingName: 'slow',
    title: 'Slow',
    apiVersion: '1',
    protocols: ['awsQuery'],
    operations: [],
    resourceTypes: [thing],
  });
  return {
    services: [...services, maker],
    begun,
    open(...failing) {
      closed = false;
      return release(failing);
    },
    step: (...failing) => release(failing),
    close() {
      closed = true;
    },
  };
}

/** Waits until everything that can go on without time has gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
