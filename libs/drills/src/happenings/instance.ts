import type { Happening } from './happening.ts';
import { resourceVerbs, verb, type ResourceVerbs } from './resource.ts';
import { steeredSignal, type SteeredSignal } from './steered-signal.ts';

/** What can happen to a virtual server. */
export interface InstanceVerbs extends ResourceVerbs {
  readonly cpu: SteeredSignal;
  /** A process runs wild and takes nearly all CPU. */
  runsHot(): Happening;
  /** It stops, and publishes nothing until it recovers, which starts it. */
  stops(): Happening;
  /** It stops and starts again: for half a minute there is none, then it boots. */
  restarts(): Happening;
  /** Its hardware fails: it runs, and answers nobody. */
  isImpaired(): Happening;
  /** It runs, but its web server does not. */
  losesItsWebServer(): Happening;
}

const resourceType = 'AWS::EC2::Instance';

/** Makes the verbs of a virtual server. @param id its `Name` tag or its id */
export function instanceVerbs(id: string): InstanceVerbs {
  const make = (condition: string, words: string) => verb(resourceType, id, { words, condition });
  return {
    ...resourceVerbs(resourceType, id, `server ${id}`),
    cpu: steeredSignal({ resourceType, id, condition: 'cpu', words: `percents of CPU of ${id}` }),
    runsHot: make('hot', `a process runs wild on ${id}`),
    stops: make('stops', `server ${id} stops`),
    restarts: () => ({
      sentence: `server ${id} restarts`,
      deeds: [
        { after: 0, deed: { kind: 'condition', resourceType, id, condition: 'stops' } },
        { after: 30_000, deed: { kind: 'recovery', resourceType, id } },
      ],
    }),
    isImpaired: make('impaired', `the hardware of ${id} fails`),
    losesItsWebServer: make('web-server-down', `the web server on ${id} dies`),
  };
}
