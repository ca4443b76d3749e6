import { resourceVerbs, type ResourceVerbs } from './resource.ts';
import { steeredSignal, type SteeredSignal } from './steered-signal.ts';

/** What can happen to an application load balancer. */
export interface LoadBalancerVerbs extends ResourceVerbs {
  /** Requests a minute. */
  readonly requests: SteeredSignal;
  /** Percent of the requests that the targets answer with 5XX. */
  readonly errors: SteeredSignal;
  /** Milliseconds that the targets take to answer. */
  readonly latency: SteeredSignal;
}

const resourceType = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** Makes the verbs of a load balancer. @param id its name */
export function loadBalancerVerbs(id: string): LoadBalancerVerbs {
  const steered = (condition: string, what: string): SteeredSignal =>
    steeredSignal({ resourceType, id, condition, words: `${what} of ${id}` });
  return {
    ...resourceVerbs(resourceType, id, `load balancer ${id}`),
    requests: steered('requests', 'requests a minute'),
    errors: steered('errors', 'percents of errors'),
    latency: steered('latency', 'milliseconds of latency'),
  };
}
