import type { LogArchive } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import { furtherServices, type LogArchives } from './log-archives.ts';
import { metricNames } from './metric-names.ts';

/** What one filter reads and what it publishes. */
interface FilterRow {
  readonly id: string;
  readonly purpose: string;
  readonly log: LogArchive;
  readonly pattern: string;
  readonly metricName: string;
  /** @default 1 */
  readonly value?: string;
  /** Value of a minute with events of which none matches. @default - no value */
  readonly otherwise?: number;
  readonly unit: 'Count' | 'Milliseconds';
}

/** Makes the six filters that turn log lines into metrics. */
export function metricFilters(stack: TierStack, logs: LogArchives): void {
  for (const row of filterRows(stack, logs)) metricFilter(stack, row);
}

function filterRows(stack: TierStack, logs: LogArchives): readonly FilterRow[] {
  const { filters } = stack.settings.microservices;
  const names = metricNames(stack);
  const errors = { otherwise: 0, unit: 'Count' } as const;
  return [
    {
      id: 'FunctionErrors',
      purpose: 'lambda-error-rate',
      log: logs.paymentHandler,
      pattern: filters.functionErrors,
      metricName: names.functionErrors,
      ...errors,
    },
    {
      id: 'FunctionLatency',
      purpose: 'lambda-latency',
      log: logs.paymentHandler,
      metricName: names.functionLatency,
      unit: 'Milliseconds',
      ...filters.functionLatency,
    },
    {
      id: 'ServiceErrors',
      purpose: 'ecs-error-rate',
      log: logs.paymentProcessor,
      pattern: filters.serviceErrors,
      metricName: names.serviceErrors,
      ...errors,
    },
    ...furtherServices.map((service) => ({
      id: `Errors-${service}`,
      purpose: `${service}-errors`,
      log: logs.furtherServices[service],
      pattern: filters.serviceErrors,
      metricName: names.errorsOf(service),
      ...errors,
    })),
  ];
}

function metricFilter(stack: TierStack, { id, purpose, log, pattern, metricName, value, otherwise, unit }: FilterRow) {
  return new CfnMetricFilter(stack, id, {
    filterName: stack.plainNameOf(purpose, 512),
    logGroupName: log.logGroupName,
    filterPattern: pattern,
    metricTransformations: [
      {
        metricNamespace: stack.settings.microservices.metricNamespace,
        metricName,
        metricValue: value ?? '1',
        defaultValue: otherwise,
        unit,
      },
    ],
  });
}
