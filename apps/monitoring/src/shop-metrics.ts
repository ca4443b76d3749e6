import type { ShopResources } from './shop-resources.ts';

/** Metric of one web server's CPU, in percent. */
export function cpuOf(instanceId: string) {
  return { namespace: 'AWS/EC2', name: 'CPUUtilization', dimensions: { InstanceId: instanceId } };
}

/** Metric of the connections that the database holds. */
export function connectionsOf({ databaseId }: ShopResources) {
  return { namespace: 'AWS/RDS', name: 'DatabaseConnections', dimensions: { DBInstanceIdentifier: databaseId } };
}

/** One of the metrics that Lambda publishes about the metrics function. */
export function functionMetric({ functionName }: ShopResources, name: 'Errors' | 'Invocations' | 'Throttles') {
  return { namespace: 'AWS/Lambda', name, dimensions: { FunctionName: functionName } };
}

/**
 * How many web servers pass or fail the health check. The load balancer publishes it under both names together, each the last
 * part of an ARN and not the ARN.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export function hostCount(
  { targetGroupFullName, loadBalancerFullName }: ShopResources,
  name: 'HealthyHostCount' | 'UnHealthyHostCount',
) {
  const dimensions = { TargetGroup: targetGroupFullName, LoadBalancer: loadBalancerFullName };
  return { namespace: 'AWS/ApplicationELB', name, dimensions };
}
