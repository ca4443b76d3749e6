import { loadSettings } from '@shopwatch/settings';
import { synthesised, tagsOf } from '@shopwatch/tier-checks';
import { MicroservicesStack } from './microservices-stack.ts';
import { byName } from './testing/template.ts';

const template = synthesised(MicroservicesStack);
const asWritten = synthesised(MicroservicesStack, loadSettings({ SHOPWATCH_PRESET: 'as-written' }));
const alarm = (key: string, one = template) =>
  byName(one, 'AWS::CloudWatch::Alarm', 'AlarmName', `${key}-production`).properties;
const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));
const keys = [
  'lambda-high-error-rate',
  'lambda-high-latency',
  'lambda-high-concurrent-executions',
  'ecs-high-cpu',
  'ecs-high-memory',
  'ecs-high-error-rate',
];

describe('microservices: metric filters', () => {
  const filter = (name: string, one = template) =>
    byName(one, 'AWS::Logs::MetricFilter', 'FilterName', `${name}-production`).properties;
  const group = (name: string) => ({ Ref: byName(template, 'AWS::Logs::LogGroup', 'LogGroupName', name).id });
  const MetricNamespace = 'PaymentPlatform/production';
  const count = (MetricName: string) => [
    { MetricNamespace, MetricName, MetricValue: '1', DefaultValue: 0, Unit: 'Count' },
  ];
  const errorLine = '[time, level = "ERROR" || level = "FATAL", ...]';

  test('S3-022 S3-D05 error lines of the payment handler', () => {
    expect(filter('lambda-error-rate')).toEqual({
      FilterName: 'lambda-error-rate-production',
      LogGroupName: group('/aws/lambda/payment-handler-production'),
      FilterPattern: '{ $.level = "ERROR" }',
      MetricTransformations: count('LambdaErrors-production'),
    });
    expect(filter('lambda-error-rate', asWritten).FilterPattern).toBe('[time, request_id, level = "ERROR", msg]');
  });

  test('S3-023 S3-D06 its durations, with nothing where there is none', () => {
    expect(filter('lambda-latency')).toEqual({
      FilterName: 'lambda-latency-production',
      LogGroupName: group('/aws/lambda/payment-handler-production'),
      FilterPattern: '{ $.message.duration_ms = * }',
      MetricTransformations: [
        {
          MetricNamespace,
          MetricName: 'LambdaLatency-production',
          MetricValue: '$.message.duration_ms',
          Unit: 'Milliseconds',
        },
      ],
    });
    expect(filter('lambda-latency', asWritten)).toMatchObject({
      FilterPattern: '[time, request_id, level, msg, duration_label = "Duration:", duration_value, duration_unit]',
      MetricTransformations: [{ MetricValue: '$duration_value', DefaultValue: 0 }],
    });
  });

  test('S3-024 S3-D07 error lines of the payment processor, however many words they have', () => {
    expect(filter('ecs-error-rate')).toEqual({
      FilterName: 'ecs-error-rate-production',
      LogGroupName: group('/ecs/payment-processor-production'),
      FilterPattern: errorLine,
      MetricTransformations: count('ECSErrors-production'),
    });
    expect(filter('ecs-error-rate', asWritten).FilterPattern).toBe('[time, level = "ERROR" || level = "FATAL", msg]');
  });

  test.each(['order-service', 'inventory-service', 'notification-service'])(
    'S3-025 S3-D07 error lines of the %s',
    (service) => {
      expect(filter(`${service}-errors`)).toEqual({
        FilterName: `${service}-errors-production`,
        LogGroupName: group(`/ecs/${service}-production`),
        FilterPattern: errorLine,
        MetricTransformations: count(`${service}-errors-production`),
      });
      template.resourceCountIs('AWS::Logs::MetricFilter', 6);
    },
  );
});

describe('microservices: alarms', () => {
  const ofFunction = (MetricName: string) => ({
    Namespace: 'AWS/Lambda',
    MetricName,
    Dimensions: [
      {
        Name: 'FunctionName',
        Value: {
          Ref: byName(template, 'AWS::Lambda::Function', 'FunctionName', 'payment-handler-production').id,
        },
      },
    ],
  });
  const insights = (Id: string, MetricName: string) => ({
    Id,
    MetricStat: {
      Metric: {
        Namespace: 'ECS/ContainerInsights',
        MetricName,
        Dimensions: [{ Name: 'ClusterName', Value: { Ref: 'Cluster' } }],
      },
      Period: 300,
      Stat: 'Average',
    },
    ReturnData: false,
  });

  test.each(keys)('%s fires above its threshold in two periods and tells the topic, and nobody when it ends', (key) => {
    expect(alarm(key)).toMatchObject({
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 2,
      TreatMissingData: 'notBreaching',
      AlarmActions: [{ Ref: topicId }],
    });
    expect(alarm(key)).not.toHaveProperty('OKActions');
    expect(alarm(key)).not.toHaveProperty('DatapointsToAlarm');
    template.resourceCountIs('AWS::CloudWatch::Alarm', keys.length);
  });

  test.each(keys)('%s says how bad it is and where its runbook is', (key) => {
    expect(tagsOf(alarm(key))).toMatchObject({
      Severity: expect.stringMatching(/^(critical|high|low)$/),
      Runbook: `docs/runbooks/${key}.md`,
    });
  });

  test('S3-026 S3-D15 more than five error lines of the payment handler', () => {
    expect(alarm('lambda-high-error-rate')).toMatchObject({
      AlarmDescription: 'Alert when Lambda error rate is high',
      Namespace: 'PaymentPlatform/production',
      MetricName: 'LambdaErrors-production',
      Statistic: 'Sum',
      Period: 300,
      Threshold: 5,
    });
    expect(alarm('lambda-high-error-rate')).not.toHaveProperty('Dimensions');
    expect(tagsOf(alarm('lambda-high-error-rate'))).toMatchObject({ Name: 'lambda-error-alarm-production' });
  });

  test('S3-027 one run in a hundred takes more than three seconds', () => {
    expect(alarm('lambda-high-latency')).toMatchObject({
      AlarmDescription: 'Alert when Lambda p99 latency exceeds threshold',
      ...ofFunction('Duration'),
      ExtendedStatistic: 'p99',
      Period: 300,
      Threshold: 3000,
    });
    expect(alarm('lambda-high-latency')).not.toHaveProperty('Statistic');
    expect(tagsOf(alarm('lambda-high-latency'))).toMatchObject({ Name: 'lambda-latency-alarm-production' });
  });

  test('S3-028 more than a hundred runs at once', () => {
    expect(alarm('lambda-high-concurrent-executions')).toMatchObject({
      AlarmDescription: 'Alert when Lambda concurrent executions are high',
      ...ofFunction('ConcurrentExecutions'),
      Statistic: 'Maximum',
      Period: 300,
      Threshold: 100,
    });
    expect(tagsOf(alarm('lambda-high-concurrent-executions'))).toMatchObject({
      Name: 'lambda-concurrent-alarm-production',
    });
  });

  test.each([
    ['S3-029', 'cpu', 'CPU', 'Cpu', 'CPUUtilization'],
    ['S3-030', 'memory', 'memory', 'Memory', 'MemoryUtilization'],
  ])(
    '%s S3-D08 tasks use more than 80 %% of the %s that they reserved',
    (_requirement, load, word, metric, written) => {
      const properties = alarm(`ecs-high-${load}`);
      expect(properties).toMatchObject({
        AlarmDescription: `Alert when ECS ${word} utilization is high`,
        Threshold: 80,
        Metrics: [
          insights('m_used', `${metric}Utilized`),
          insights('m_reserved', `${metric}Reserved`),
          { Id: 'util', Expression: 'IF(m_reserved > 0, 100 * m_used / m_reserved, 0)', ReturnData: true },
        ],
      });
      expect(tagsOf(properties)).toMatchObject({ Name: `ecs-${load}-alarm-production` });
      expect(alarm(`ecs-high-${load}`, asWritten)).toMatchObject({
        Namespace: 'AWS/ECS',
        MetricName: written,
        Statistic: 'Average',
        Period: 300,
        Dimensions: [{ Name: 'ClusterName', Value: { Ref: 'Cluster' } }],
      });
    },
  );

  test('S3-031 more than ten error lines of the payment processor', () => {
    expect(alarm('ecs-high-error-rate')).toMatchObject({
      AlarmDescription: 'Alert when ECS error rate is high',
      Namespace: 'PaymentPlatform/production',
      MetricName: 'ECSErrors-production',
      Statistic: 'Sum',
      Period: 300,
      Threshold: 10,
    });
    expect(tagsOf(alarm('ecs-high-error-rate'))).toMatchObject({ Name: 'ecs-error-alarm-production' });
  });
});

describe('microservices: composite alarms', () => {
  test.each([
    [
      'S3-032 S3-D09',
      'lambda-critical-composite',
      'lambda-critical-composite',
      'Composite alarm for critical Lambda issues (errors or high latency, with high concurrency)',
      '(ALARM("lambda-high-error-rate-production") OR ALARM("lambda-high-latency-production")) AND ALARM("lambda-high-concurrent-executions-production")',
    ],
    [
      'S3-033',
      'ecs-resource-exhaustion',
      'ecs-resource-composite',
      'Composite alarm for ECS resource exhaustion (CPU + Memory)',
      'ALARM("ecs-high-cpu-production") AND ALARM("ecs-high-memory-production")',
    ],
    [
      'S3-034',
      'system-wide-critical',
      'system-wide-composite',
      'Composite alarm for system-wide critical issues',
      'ALARM("lambda-high-error-rate-production") AND ALARM("ecs-high-error-rate-production")',
    ],
  ])('%s %s', (_requirement, key, tag, AlarmDescription, AlarmRule) => {
    const { properties, dependsOn } = byName(
      template,
      'AWS::CloudWatch::CompositeAlarm',
      'AlarmName',
      `${key}-production`,
    );
    expect(properties).toMatchObject({ AlarmDescription, AlarmRule, AlarmActions: [{ Ref: topicId }] });
    expect(properties).not.toHaveProperty('OKActions');
    expect(tagsOf(properties)).toMatchObject({ Name: `${tag}-production`, Runbook: `docs/runbooks/${key}.md` });
    const children = keys.filter((child) => AlarmRule.includes(`"${child}-production"`));
    expect([...dependsOn].sort()).toEqual(
      children.map((child) => byName(template, 'AWS::CloudWatch::Alarm', 'AlarmName', `${child}-production`).id).sort(),
    );
    template.resourceCountIs('AWS::CloudWatch::CompositeAlarm', 3);
  });
});
