import type { LogArchive } from '@shopwatch/observability';
import { bundledHandler, functionRuntime, type TierStack } from '@shopwatch/tier';
import { Duration } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';

/** What the function runs as and where it logs. */
export interface MetricsFunctionProps {
  readonly functionName: string;
  readonly role: Role;
  readonly logs: LogArchive;
}

/** Makes the function from its bundled handler; it waits for its role and its log group. */
export function metricsFunction(stack: TierStack, { functionName, role, logs }: MetricsFunctionProps): Function {
  return new Function(stack, 'Function', {
    functionName,
    description: 'Publishes the order processing time',
    runtime: functionRuntime,
    handler: 'index.handler',
    code: bundledHandler('metrics-lambda', 'publish-metrics'),
    timeout: Duration.seconds(60),
    memorySize: 256,
    role,
    logGroup: logs,
    environment: { METRIC_NAMESPACE: stack.settings.ecommerce.metricNamespace },
  });
}
