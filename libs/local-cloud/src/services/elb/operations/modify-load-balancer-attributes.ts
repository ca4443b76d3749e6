import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { attributesIn, attributeView } from '../attributes.ts';
import { withAttributes } from '../load-balancers/attributes.ts';
import { loadBalancerAt } from '../load-balancers/load-balancer.ts';

/** Sets something on a load balancer. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html */
export const modifyLoadBalancerAttributes = operation({
  name: 'ModifyLoadBalancerAttributes',
  input: { LoadBalancerArn: string({ required: true }), Attributes: required(attributesIn) },
  run({ LoadBalancerArn, Attributes }, context) {
    const balancer = loadBalancerAt(context, LoadBalancerArn);
    balancer.attributes = withAttributes(balancer.attributes, Attributes);
    return { Attributes: attributeView(balancer.attributes) };
  },
});
