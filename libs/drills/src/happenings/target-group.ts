import { atOnce, type Happening } from './happening.ts';
import { resourceVerbs, type ResourceVerbs } from './resource.ts';

/** What can happen to a target group. */
export interface TargetGroupVerbs extends ResourceVerbs {
  /** So many of its targets answer health checks with an error. */
  losesTargets(count: number): Happening;
}

const resourceType = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Makes the verbs of a target group. @param id its name */
export function targetGroupVerbs(id: string): TargetGroupVerbs {
  return {
    ...resourceVerbs(resourceType, id, `target group ${id}`),
    losesTargets: (count) =>
      atOnce(`${count === 1 ? 'a target' : `${count} targets`} of ${id} turn${count === 1 ? 's' : ''} unhealthy`, {
        kind: 'condition',
        resourceType,
        id,
        condition: `unhealthy=${count}`,
      }),
  };
}
