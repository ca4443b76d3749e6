import { AwsError } from '../../aws-error.ts';

/** There is no such load balancer. */
export const loadBalancerNotFound = (names?: readonly string[]): AwsError =>
  new AwsError(
    'LoadBalancerNotFound',
    names ? `Load balancers '[${names.join(', ')}]' not found` : 'One or more load balancers not found',
  );

/** There is no such target group. */
export const targetGroupNotFound = (): AwsError =>
  new AwsError('TargetGroupNotFound', 'One or more target groups not found');

/** There is no such listener. */
export const listenerNotFound = (): AwsError => new AwsError('ListenerNotFound', 'One or more listeners not found');

/** There is no such rule. */
export const ruleNotFound = (): AwsError => new AwsError('RuleNotFound', 'One or more rules not found');

/** A value is not allowed. */
export const invalid = (message: string): AwsError => new AwsError('ValidationError', message);

/** A value is allowed at AWS, and this cloud does not model it. */
export const notModelled = (what: string, served: string): AwsError =>
  new AwsError('ValidationError', `${what} is not modelled by this cloud; it serves ${served}`);
