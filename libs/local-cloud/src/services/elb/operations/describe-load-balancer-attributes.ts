import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { attributeView } from '../attributes.ts';
import { loadBalancerAt } from '../load-balancers/load-balancer.ts';

/** Shows what is set on a load balancer. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html */
export const describeLoadBalancerAttributes = operation({
  name: 'DescribeLoadBalancerAttributes',
  input: { LoadBalancerArn: string({ required: true }) },
  run({ LoadBalancerArn }, context) {
    return { Attributes: attributeView(loadBalancerAt(context, LoadBalancerArn).attributes) };
  },
});
