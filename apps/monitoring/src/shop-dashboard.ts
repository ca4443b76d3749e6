import { Dashboard } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import type { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { connectionsOf, cpuOf, functionMetric, hostCount } from './shop-metrics.ts';
import type { ShopResources } from './shop-resources.ts';
import { currentValues, lineChart } from './widgets.ts';

/** Shows the shop in five widgets: a day of CPU, connections, function runs and order times, and the health of the last hour. */
export function shopDashboard(stack: TierStack, shop: ShopResources): CfnDashboard {
  const { thresholds, metricNamespace } = stack.settings.ecommerce;
  const percent = { label: 'Percent', min: 0, max: 100 };
  const widgets = [
    lineChart({
      title: 'EC2 CPU Utilization',
      place: { x: 0, y: 0 },
      metrics: [cpuOf(shop.instance1Id), cpuOf(shop.instance2Id)],
      stat: 'Average',
      axis: percent,
      alarmThreshold: thresholds.cpuPercent,
    }),
    lineChart({
      title: 'RDS Database Connections',
      place: { x: 12, y: 0 },
      metrics: [connectionsOf(shop)],
      stat: 'Average',
      axis: { label: 'Connections', min: 0 },
      alarmThreshold: thresholds.databaseConnections,
    }),
    lineChart({
      title: 'Lambda Metrics',
      place: { x: 0, y: 6 },
      metrics: (['Invocations', 'Errors', 'Throttles'] as const).map((name) => functionMetric(shop, name)),
      stat: 'Sum',
      stacked: true,
      axis: { label: 'Count', min: 0 },
    }),
    lineChart({
      title: 'Order Processing Time',
      place: { x: 12, y: 6 },
      metrics: [{ namespace: metricNamespace, name: 'OrderProcessingTime' }],
      stat: 'Average',
      axis: { label: 'Milliseconds', min: 0 },
    }),
    currentValues({
      title: 'ALB Target Health',
      y: 12,
      metrics: [
        { ...hostCount(shop, 'HealthyHostCount'), stat: 'Minimum' },
        { ...hostCount(shop, 'UnHealthyHostCount'), stat: 'Maximum' },
      ],
    }),
  ];
  const dashboardName = stack.nameOf('dashboard', 'ecommerce');
  return new Dashboard(stack, 'Dashboard', { dashboardName, start: '-PT24H', widgets }).dashboard;
}
