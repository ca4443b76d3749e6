import { Dashboard } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import type { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { insights, utilisation, type Load } from './cluster-load.ts';
import { furtherServices, type LogArchives } from './log-archives.ts';
import { metricNames } from './metric-names.ts';
import { chart, recentErrors } from './widgets.ts';

/** What the dashboard shows, as the metrics and the logs name it. */
export interface Shown {
  readonly clusterName: string;
  readonly logs: LogArchives;
}

/**
 * Shows the platform in six widgets, two in a row: functions, cluster, errors, latency, and the last error lines. Dashboards belong to
 * the account, so that its name says which system it shows.
 */
export function dashboard(stack: TierStack, { clusterName, logs }: Shown): CfnDashboard {
  const namespace = stack.settings.microservices.metricNamespace;
  const names = metricNames(stack);
  const own = (name: string, options: object) => [namespace, name, options];
  const sum = (name: string, label: string) => own(name, { stat: 'Sum', label });
  const percentile = (stat: 'p50' | 'p95' | 'p99') =>
    own(names.functionLatency, { stat, label: `${stat.toUpperCase()} Latency` });
  const dashboardName = stack.plainNameOf('observability-platform-microservices', 255);
  const made = new Dashboard(stack, 'Dashboard', {
    dashboardName,
    widgets: [
      chart({ title: 'Lambda Function Metrics', place: { x: 0, y: 0 }, metrics: functionMetrics }),
      chart({
        title: 'ECS Cluster Resource Utilization',
        place: { x: 12, y: 0 },
        metrics: clusterMetrics(stack, clusterName),
        max: 100,
      }),
      chart({
        title: 'Error Rates by Service',
        place: { x: 0, y: 6 },
        stat: 'Sum',
        metrics: [
          sum(names.functionErrors, 'Lambda Errors'),
          sum(names.serviceErrors, 'ECS Errors'),
          ...furtherServices.map((service) => sum(names.errorsOf(service), labels[service])),
        ],
      }),
      chart({
        title: 'Latency Percentiles',
        place: { x: 12, y: 6 },
        metrics: [percentile('p99'), percentile('p95'), percentile('p50')],
      }),
      recentErrors('Recent Lambda Errors', { x: 0, y: 12 }, logs.paymentHandler),
      recentErrors('Recent ECS Errors', { x: 12, y: 12 }, logs.paymentProcessor),
    ],
  }).dashboard;
  Tags.of(made).add('Name', dashboardName);
  return made;
}

const labels = {
  'order-service': 'Order Service Errors',
  'inventory-service': 'Inventory Service Errors',
  'notification-service': 'Notification Service Errors',
} as const;

/** Without a dimension these are the sums over all functions of the account and region. */
const functionMetrics = [
  ['AWS/Lambda', 'Errors', { stat: 'Sum', label: 'Lambda Errors' }],
  ['AWS/Lambda', 'Duration', { stat: 'p99', label: 'Lambda P99 Latency' }],
  ['AWS/Lambda', 'ConcurrentExecutions', { stat: 'Maximum', label: 'Concurrent Executions' }],
];

/** The lines of the cluster's widget, from the metrics that the alarms watch. */
function clusterMetrics({ settings }: TierStack, clusterName: string): unknown[][] {
  const { clusterMetrics } = settings.microservices;
  switch (clusterMetrics) {
    case 'container-insights':
      return [...insightsLines('cpu', 'CPU %', clusterName), ...insightsLines('memory', 'Memory %', clusterName)];
    case 'aws-ecs':
      return [
        ['AWS/ECS', 'CPUUtilization', { stat: 'Average', label: 'CPU %' }],
        ['AWS/ECS', 'MemoryUtilization', { stat: 'Average', label: 'Memory %' }],
      ];
    default:
      return clusterMetrics satisfies never;
  }
}

/** One visible line, and the two metrics that it is made of. */
function insightsLines(load: Load, label: string, clusterName: string): unknown[][] {
  const id = load === 'cpu' ? 'cpu' : 'mem';
  const { used, reserved } = insights(load, clusterName);
  const ids = { used: `${id}_u`, reserved: `${id}_r` };
  const hidden = ({ namespace, name, dimensions, statistic }: typeof used, hiddenId: string) => [
    namespace,
    name,
    ...Object.entries(dimensions).flat(),
    { id: hiddenId, visible: false, stat: statistic },
  ];
  return [[{ expression: utilisation(ids), id, label }], hidden(used, ids.used), hidden(reserved, ids.reserved)];
}
