import { MetricAlarms, type AlarmRow } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { briefings } from './briefings.ts';
import { failedLoginAttempts } from './failed-logins.ts';
import { connectionsOf, cpuOf, functionMetric, hostCount } from './shop-metrics.ts';
import type { ShopResources } from './shop-resources.ts';

/** The six alarms of the shop, by what they are for. */
export type AlarmKey = 'alb-health' | 'ec2-cpu-1' | 'ec2-cpu-2' | 'failed-logins' | 'lambda-errors' | 'rds-connections';

/** Makes the six alarms; every one tells the alert topic. */
export function alarms(stack: TierStack, shop: ShopResources, topicArn: string): MetricAlarms<AlarmKey> {
  const made = new MetricAlarms(stack, 'Alarms', {
    rows: alarmRows(stack, shop),
    nameOf: (key) => stack.nameOf('alarm', key),
    topicArn,
  });
  made.of('rds-connections').addMetadata('alarm-lint', { watches: databaseFacts(stack) });
  return made;
}

/** What the linter must know of the database, which another tier makes: how many connections it can hold. */
function databaseFacts(stack: TierStack) {
  return { engine: 'postgres', instanceClass: stack.settings.ecommerce.database.instanceClass };
}

/** Returns the alarms as rows: what is watched, when it fires, and what the person who is paged needs to know. */
function alarmRows(stack: TierStack, shop: ShopResources): readonly (AlarmRow & { readonly key: AlarmKey })[] {
  const { thresholds, metricNamespace } = stack.settings.ecommerce;
  const brief = briefings(stack.settings.runbooks);
  const hot = {
    fires: 'GreaterThanThreshold',
    threshold: thresholds.cpuPercent,
    periods: 2,
    missingData: 'missing',
  } as const;
  return [
    {
      key: 'ec2-cpu-1',
      watches: { ...cpuOf(shop.instance1Id), statistic: 'Average' },
      ...hot,
      briefing: brief['ec2-cpu-1'],
    },
    {
      key: 'ec2-cpu-2',
      watches: { ...cpuOf(shop.instance2Id), statistic: 'Average' },
      ...hot,
      briefing: brief['ec2-cpu-2'],
    },
    {
      key: 'rds-connections',
      watches: { ...connectionsOf(shop), statistic: 'Maximum' },
      fires: 'GreaterThanOrEqualToThreshold',
      threshold: thresholds.databaseConnections,
      periods: 1,
      missingData: 'missing',
      briefing: brief['rds-connections'],
    },
    {
      key: 'lambda-errors',
      watches: {
        id: 'error_rate',
        expression: 'errors / invocations * 100',
        metrics: {
          errors: { ...functionMetric(shop, 'Errors'), statistic: 'Sum' },
          invocations: { ...functionMetric(shop, 'Invocations'), statistic: 'Sum' },
        },
      },
      fires: 'GreaterThanThreshold',
      threshold: thresholds.lambdaErrorPercent,
      periods: 2,
      missingData: 'notBreaching',
      briefing: brief['lambda-errors'],
    },
    {
      key: 'failed-logins',
      watches: { namespace: metricNamespace, name: failedLoginAttempts, statistic: 'Sum' },
      fires: 'GreaterThanThreshold',
      threshold: thresholds.failedLogins,
      periods: 1,
      missingData: 'notBreaching',
      briefing: brief['failed-logins'],
    },
    {
      key: 'alb-health',
      watches: { ...hostCount(shop, 'HealthyHostCount'), statistic: 'Minimum' },
      fires: 'LessThanThreshold',
      threshold: thresholds.healthyHosts,
      periods: 1,
      missingData: 'breaching',
      briefing: brief['alb-health'],
    },
  ];
}
