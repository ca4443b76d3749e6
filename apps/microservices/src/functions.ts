import type { LogArchive } from '@shopwatch/observability';
import { bundledHandler, functionRuntime, type TierStack } from '@shopwatch/tier';
import { Duration, Tags } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Function, LambdaInsightsVersion, LoggingFormat, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { LogArchives } from './log-archives.ts';

/** The two functions. */
export interface Functions {
  readonly paymentHandler: Function;
  readonly orderProcessor: Function;
}

/** What tells one function from the other. */
interface FunctionProps {
  readonly handler: 'order-processor' | 'payment-handler';
  readonly description: string;
  readonly logs: LogArchive;
  readonly simulatedErrorRate: number;
}

/** Makes both functions: traced, watched by Lambda Insights, each with its own log and all with the same role. */
export function functions(stack: TierStack, { role, logs }: { role: Role; logs: LogArchives }): Functions {
  const { simulatedErrorRate } = stack.settings.microservices;
  return {
    paymentHandler: watchedFunction(stack, 'PaymentHandler', role, {
      handler: 'payment-handler',
      description: 'Takes a payment',
      logs: logs.paymentHandler,
      simulatedErrorRate: simulatedErrorRate.paymentHandler,
    }),
    orderProcessor: watchedFunction(stack, 'OrderProcessor', role, {
      handler: 'order-processor',
      description: 'Processes an order',
      logs: logs.orderProcessor,
      simulatedErrorRate: simulatedErrorRate.orderProcessor,
    }),
  };
}

/** The role is complete: CDK must not add to it what the managed policies already allow. */
function watchedFunction(stack: TierStack, id: string, role: Role, props: FunctionProps): Function {
  const functionName = stack.plainNameOf(props.handler);
  const made = new Function(stack, id, {
    functionName,
    description: props.description,
    runtime: functionRuntime,
    handler: 'index.handler',
    code: bundledHandler('microservices', props.handler),
    timeout: Duration.seconds(30),
    memorySize: 512,
    role: role.withoutPolicyUpdates(),
    logGroup: props.logs,
    loggingFormat: stack.settings.microservices.functionLogFormat === 'JSON' ? LoggingFormat.JSON : LoggingFormat.TEXT,
    tracing: Tracing.ACTIVE,
    insightsVersion: LambdaInsightsVersion.VERSION_1_0_498_0,
    environment: {
      ENVIRONMENT: stack.settings.environment,
      LOG_LEVEL: 'INFO',
      SIMULATED_ERROR_RATE: String(props.simulatedErrorRate),
    },
  });
  Tags.of(made).add('Name', functionName);
  return made;
}
