import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import { CfnCluster } from 'aws-cdk-lib/aws-ecs';

/**
 * Makes the cluster that the payment services run on. Container Insights publishes what its tasks use and reserve; a cluster
 * without tasks publishes nothing.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html
 */
export function cluster(stack: TierStack): CfnCluster {
  const clusterName = stack.plainNameOf('payment-platform', 255);
  const made = new CfnCluster(stack, 'Cluster', {
    clusterName,
    clusterSettings: [{ name: 'containerInsights', value: 'enabled' }],
  });
  Tags.of(made).add('Name', clusterName);
  return made;
}
