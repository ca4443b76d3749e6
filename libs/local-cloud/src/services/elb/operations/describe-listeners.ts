import { operation } from '../../../operation.ts';
import { integer, list, string } from '../../../shapes/declare.ts';
import { listenerAt, listenersOf } from '../listeners/listener.ts';
import { listenerView } from '../listeners/view.ts';
import { loadBalancerAt } from '../load-balancers/load-balancer.ts';
import { paged } from '../paged.ts';

/** Shows listeners: those named, or those of a load balancer. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html */
export const describeListeners = operation({
  name: 'DescribeListeners',
  input: {
    ListenerArns: list(string()),
    LoadBalancerArn: string(),
    Marker: string(),
    PageSize: integer({ min: 1, max: 400 }),
  },
  run(input, context) {
    const { ListenerArns, LoadBalancerArn } = input;
    const of = LoadBalancerArn === undefined ? undefined : loadBalancerAt(context, LoadBalancerArn).arn;
    const asked =
      ListenerArns?.map((arn) => listenerAt(context, arn)) ??
      [...listenersOf(context).values()].filter(({ loadBalancerArn }) => loadBalancerArn === of);
    const { items, NextMarker } = paged(asked, input);
    return { Listeners: items.map(listenerView), NextMarker };
  },
});
