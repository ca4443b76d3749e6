import { loadSettings } from '@shopwatch/settings';
import { synthesised } from '@shopwatch/tier-checks';
import type { Template } from 'aws-cdk-lib/assertions';
import { MicroservicesStack } from './microservices-stack.ts';
import { byName } from './testing/template.ts';

const template = synthesised(MicroservicesStack);
const asWritten = synthesised(MicroservicesStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
const widgetsOf = (one: Template): any[] => {
  const [dashboard] = Object.values(one.findResources('AWS::CloudWatch::Dashboard'));
  return parsed(dashboard!['Properties'].DashboardBody).widgets;
};
const widgets = widgetsOf(template);
const namespace = 'PaymentPlatform/production';

describe('the dashboard of the microservices', () => {
  const widget = (title: string, all = widgets) => all.find(({ properties }) => properties.title === title);

  test('S3-D18 is named after its system, because dashboards belong to the account', () => {
    template.hasResourceProperties('AWS::CloudWatch::Dashboard', {
      DashboardName: 'observability-platform-microservices-production',
    });
  });

  test('S3-041 S3-D28 six widgets, two in a row, each in the region of its stack', () => {
    expect(widgets.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 0, 12, 6],
      [12, 0, 12, 6],
      [0, 6, 12, 6],
      [12, 6, 12, 6],
      [0, 12, 12, 6],
      [12, 12, 12, 6],
    ]);
    for (const { properties } of widgets) expect(properties.region).toBe('<AWS::Region>');
  });

  test('S3-035 S3-D10 the functions of the account', () => {
    expect(widget('Lambda Function Metrics')).toMatchObject({
      type: 'metric',
      properties: {
        period: 300,
        stat: 'Average',
        metrics: [
          ['AWS/Lambda', 'Errors', { stat: 'Sum', label: 'Lambda Errors' }],
          ['AWS/Lambda', 'Duration', { stat: 'p99', label: 'Lambda P99 Latency' }],
          ['AWS/Lambda', 'ConcurrentExecutions', { stat: 'Maximum', label: 'Concurrent Executions' }],
        ],
        yAxis: { left: { min: 0 } },
      },
    });
  });

  test('S3-036 S3-D08 the cluster, in the expressions of the alarms', () => {
    const hidden = (name: string, id: string) => [
      'ECS/ContainerInsights',
      name,
      'ClusterName',
      '<Cluster>',
      { id, visible: false, stat: 'Average' },
    ];
    expect(widget('ECS Cluster Resource Utilization').properties).toMatchObject({
      period: 300,
      stat: 'Average',
      metrics: [
        [{ expression: 'IF(cpu_r > 0, 100 * cpu_u / cpu_r, 0)', id: 'cpu', label: 'CPU %' }],
        hidden('CpuUtilized', 'cpu_u'),
        hidden('CpuReserved', 'cpu_r'),
        [{ expression: 'IF(mem_r > 0, 100 * mem_u / mem_r, 0)', id: 'mem', label: 'Memory %' }],
        hidden('MemoryUtilized', 'mem_u'),
        hidden('MemoryReserved', 'mem_r'),
      ],
      yAxis: { left: { min: 0, max: 100 } },
    });
    expect(widget('ECS Cluster Resource Utilization', widgetsOf(asWritten)).properties.metrics).toEqual([
      ['AWS/ECS', 'CPUUtilization', { stat: 'Average', label: 'CPU %' }],
      ['AWS/ECS', 'MemoryUtilization', { stat: 'Average', label: 'Memory %' }],
    ]);
  });

  test('S3-037 errors of every service', () => {
    const sum = (name: string, label: string) => [namespace, `${name}-production`, { stat: 'Sum', label }];
    expect(widget('Error Rates by Service').properties).toMatchObject({
      period: 300,
      stat: 'Sum',
      metrics: [
        sum('LambdaErrors', 'Lambda Errors'),
        sum('ECSErrors', 'ECS Errors'),
        sum('order-service-errors', 'Order Service Errors'),
        sum('inventory-service-errors', 'Inventory Service Errors'),
        sum('notification-service-errors', 'Notification Service Errors'),
      ],
      yAxis: { left: { min: 0 } },
    });
  });

  test('S3-038 how long a payment takes', () => {
    const line = (stat: string, label: string) => [namespace, 'LambdaLatency-production', { stat, label }];
    expect(widget('Latency Percentiles').properties).toMatchObject({
      period: 300,
      stat: 'Average',
      metrics: [line('p99', 'P99 Latency'), line('p95', 'P95 Latency'), line('p50', 'P50 Latency')],
      yAxis: { left: { min: 0 } },
    });
  });

  test.each([
    ['S3-039', 'Recent Lambda Errors', '/aws/lambda/payment-handler-production'],
    ['S3-040', 'Recent ECS Errors', '/ecs/payment-processor-production'],
  ])('%s %s: the last twenty error lines', (_requirement, title, group) => {
    const { id } = byName(template, 'AWS::Logs::LogGroup', 'LogGroupName', group);
    expect(widget(title)).toMatchObject({
      type: 'log',
      properties: {
        stacked: false,
        view: 'table',
        query: `SOURCE '<${id}>' | fields @timestamp, @message | filter @message like /ERROR/ | sort @timestamp desc | limit 20`,
      },
    });
  });
});

/** A body that CloudFormation joins is parsed with its references as `<id>`. */
function parsed(body: any): any {
  const [separator, parts] = body['Fn::Join'] as [string, (string | { Ref: string })[]];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join(separator));
}
