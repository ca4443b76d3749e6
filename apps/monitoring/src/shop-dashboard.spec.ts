import { synthesised } from '@shopwatch/tier-checks';
import { MonitoringStack } from './monitoring-stack.ts';

const template = synthesised(MonitoringStack);
const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard')) as [Record<string, any>];
const connectionsThreshold = Object.values(template.findResources('AWS::CloudWatch::Alarm')).find(
  ({ Properties }) => Properties.AlarmName === 'alarm-rds-connections-production',
)!['Properties'].Threshold;

describe('the dashboard', () => {
  const region = { Ref: 'AWS::Region' };
  const body = parsedBody(dashboard['Properties'].DashboardBody);
  const widget = (title: string) => body.widgets.find(({ properties }: any) => properties.title === title);
  const line = (value: number) => ({ horizontal: [expect.objectContaining({ value })] });

  test('S0-071 five metric widgets over 24 hours', () => {
    expect(dashboard['Properties'].DashboardName).toBe('dashboard-ecommerce-production');
    expect(body).toMatchObject({ start: '-PT24H', periodOverride: 'inherit' });
    expect(body.widgets).toHaveLength(5);
    for (const { type, properties } of body.widgets) {
      expect(type).toBe('metric');
      expect(properties).toMatchObject({
        region,
        title: expect.any(String),
        view: expect.any(String),
        period: expect.any(Number),
        start: expect.any(String),
      });
    }
  });

  test('S0-072 CPU of both servers with the alarm threshold', () => {
    expect(widget('EC2 CPU Utilization').properties).toEqual({
      title: 'EC2 CPU Utilization',
      view: 'timeSeries',
      stacked: false,
      region,
      period: 300,
      stat: 'Average',
      start: '-PT24H',
      metrics: [
        ['AWS/EC2', 'CPUUtilization', 'InstanceId', { Ref: 'ReadWebInstance1Id' }],
        ['AWS/EC2', 'CPUUtilization', 'InstanceId', { Ref: 'ReadWebInstance2Id' }],
      ],
      annotations: line(80),
      yAxis: { left: { label: 'Percent', min: 0, max: 100 } },
    });
  });

  test('S0-073 connections with the threshold that the alarm has', () => {
    expect(widget('RDS Database Connections').properties).toMatchObject({
      view: 'timeSeries',
      stacked: false,
      period: 300,
      stat: 'Average',
      start: '-PT24H',
      metrics: [['AWS/RDS', 'DatabaseConnections', 'DBInstanceIdentifier', 'rds-ecommerce-production']],
      annotations: line(connectionsThreshold),
      yAxis: { left: { label: 'Connections', min: 0 } },
    });
  });

  test('S0-074 runs, errors and throttles of the function, stacked', () => {
    expect(widget('Lambda Metrics').properties).toMatchObject({
      view: 'timeSeries',
      stacked: true,
      period: 300,
      stat: 'Sum',
      start: '-PT24H',
      metrics: ['Invocations', 'Errors', 'Throttles'].map((name) => [
        'AWS/Lambda',
        name,
        'FunctionName',
        'lambda-metrics-production',
      ]),
      yAxis: { left: { label: 'Count', min: 0 } },
    });
  });

  test('S0-075 the order processing time', () => {
    expect(widget('Order Processing Time').properties).toMatchObject({
      view: 'timeSeries',
      stacked: false,
      period: 300,
      stat: 'Average',
      start: '-PT24H',
      metrics: [['Production/ECommerce', 'OrderProcessingTime']],
      yAxis: { left: { label: 'Milliseconds', min: 0 } },
    });
  });

  test('S0-076 healthy and unhealthy targets as numbers', () => {
    const names = [
      'TargetGroup',
      { Ref: 'ReadWebTargetGroupFullName' },
      'LoadBalancer',
      { Ref: 'ReadWebLoadBalancerFullName' },
    ];
    expect(widget('ALB Target Health').properties).toEqual({
      title: 'ALB Target Health',
      view: 'singleValue',
      region,
      period: 60,
      start: '-PT1H',
      setPeriodToTimeRange: false,
      metrics: [
        ['AWS/ApplicationELB', 'HealthyHostCount', ...names, { stat: 'Minimum' }],
        ['AWS/ApplicationELB', 'UnHealthyHostCount', ...names, { stat: 'Maximum' }],
      ],
    });
  });

  test('S0-077 the grid', () => {
    expect(body.widgets.map(({ x, y, width, height }: any) => [x, y, width, height])).toEqual([
      [0, 0, 12, 6],
      [12, 0, 12, 6],
      [0, 6, 12, 6],
      [12, 6, 12, 6],
      [0, 12, 24, 4],
    ]);
  });
});

/** A body that CloudFormation joins is parsed with its references in place. */
function parsedBody(body: any): any {
  const parts: unknown[] = body['Fn::Join'][1];
  const text = parts
    .map((part) => (typeof part === 'string' ? part : `@@${JSON.stringify(part).replace(/"/g, "'")}@@`))
    .join('');
  return JSON.parse(text, (_key, value) => {
    const reference = typeof value === 'string' && /^@@(.*)@@$/.exec(value);
    return reference ? JSON.parse(reference[1]!.replace(/'/g, '"')) : value;
  });
}
