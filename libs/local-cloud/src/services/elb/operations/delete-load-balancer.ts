import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deleteLoadBalancer as remove } from '../load-balancers/delete-load-balancer.ts';

/** Deletes a load balancer with its listeners. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteLoadBalancer.html */
export const deleteLoadBalancer = operation({
  name: 'DeleteLoadBalancer',
  input: { LoadBalancerArn: string({ required: true }) },
  run({ LoadBalancerArn }, context) {
    remove(context, LoadBalancerArn);
    return {};
  },
});
