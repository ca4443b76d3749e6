import { LogArchive } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { logSamples } from './log-samples.ts';

/** The services on ECS, besides the payment processor, whose errors are counted. */
export const furtherServices = ['order-service', 'inventory-service', 'notification-service'] as const;

/** Where each service writes its log. */
export interface LogArchives {
  readonly paymentProcessor: LogArchive;
  readonly paymentHandler: LogArchive;
  readonly orderProcessor: LogArchive;
  readonly furtherServices: Readonly<Record<(typeof furtherServices)[number], LogArchive>>;
}

/** One service's log: what it is called and which tag it carries. */
interface LogOf {
  readonly service: string;
  readonly folder: '/aws/lambda' | '/ecs';
  /** Purpose in the log group's `Name` tag. */
  readonly tag: string;
}

/** Makes the six log groups, encrypted under one key. */
export function logArchives(stack: TierStack, key: CfnKey): LogArchives {
  const archive = (id: string, { service, folder, tag }: LogOf) => {
    const made = new LogArchive(stack, id, {
      logGroupName: `${folder}/${stack.plainNameOf(service)}`,
      retentionDays: stack.settings.logRetentionDays,
      key,
    });
    Tags.of(made).add('Name', stack.plainNameOf(tag));
    Tags.of(made).add('Service', service);
    // The services run in the cluster, whoever deploys them there; their log is all that this tier has of them.
    const declared =
      folder === '/ecs'
        ? { samples: logSamples.services, writtenBy: `service ${service} of the cluster` }
        : { samples: [logSamples.paymentHandler] };
    (made.node.defaultChild as CfnLogGroup).addMetadata('alarm-lint', declared);
    return made;
  };
  const onEcs = (id: string, service: string) => archive(id, { service, folder: '/ecs', tag: `${service}-logs` });
  return {
    paymentProcessor: archive('PaymentProcessorLog', { service: 'payment-processor', folder: '/ecs', tag: 'ecs-logs' }),
    paymentHandler: archive('PaymentHandlerLog', {
      service: 'payment-handler',
      folder: '/aws/lambda',
      tag: 'lambda-logs',
    }),
    orderProcessor: archive('OrderProcessorLog', {
      service: 'order-processor',
      folder: '/aws/lambda',
      tag: 'order-processor-logs',
    }),
    furtherServices: {
      'order-service': onEcs('OrderServiceLog', 'order-service'),
      'inventory-service': onEcs('InventoryServiceLog', 'inventory-service'),
      'notification-service': onEcs('NotificationServiceLog', 'notification-service'),
    },
  };
}
