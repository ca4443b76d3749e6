import { operation } from '../../../operation.ts';
import { integer, list, string } from '../../../shapes/declare.ts';
import { loadBalancerNotFound } from '../faults.ts';
import { loadBalancerAt, loadBalancersOf } from '../load-balancers/load-balancer.ts';
import { loadBalancerView } from '../load-balancers/view.ts';
import { paged } from '../paged.ts';

/** Shows load balancers: those named, or all. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html */
export const describeLoadBalancers = operation({
  name: 'DescribeLoadBalancers',
  input: {
    LoadBalancerArns: list(string(), { max: 20 }),
    Names: list(string()),
    Marker: string(),
    PageSize: integer({ min: 1, max: 400 }),
  },
  run(input, context) {
    const all = [...loadBalancersOf(context).values()];
    const { LoadBalancerArns: arns, Names: names } = input;
    const missing = (names ?? []).filter((name) => !all.some((balancer) => balancer.name === name));
    if (missing.length > 0) throw loadBalancerNotFound(missing);
    const asked =
      arns?.map((arn) => loadBalancerAt(context, arn)) ?? all.filter(({ name }) => names?.includes(name) ?? true);
    const { items, NextMarker } = paged(asked, input);
    return { LoadBalancers: items.map((balancer) => loadBalancerView(context, balancer)), NextMarker };
  },
});
