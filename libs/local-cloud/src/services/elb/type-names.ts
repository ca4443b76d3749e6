/** Conditions of load balancers are kept under this name. */
export const LOAD_BALANCER_TYPE_NAME = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** Conditions of target groups are kept under this name. */
export const TARGET_GROUP_TYPE_NAME = 'AWS::ElasticLoadBalancingV2::TargetGroup';
