import { resourceVerbs, type ResourceVerbs } from './resource.ts';
import { steeredSignal, type SteeredSignal } from './steered-signal.ts';

/** What can happen to a cluster of ECS. */
export interface ClusterVerbs extends ResourceVerbs {
  /** Percent of the CPU that its tasks reserved. */
  readonly cpu: SteeredSignal;
  /** Percent of the memory that its tasks reserved. */
  readonly memory: SteeredSignal;
}

const resourceType = 'AWS::ECS::Cluster';

/** Makes the verbs of a cluster. @param id its name */
export function clusterVerbs(id: string): ClusterVerbs {
  const steered = (condition: string, what: string): SteeredSignal =>
    steeredSignal({ resourceType, id, condition, words: `percents of ${what} that tasks of ${id} use` });
  return {
    ...resourceVerbs(resourceType, id, `cluster ${id}`),
    cpu: steered('cpu', 'CPU'),
    memory: steered('memory', 'memory'),
  };
}
