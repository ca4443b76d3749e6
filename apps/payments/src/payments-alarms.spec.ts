import { Match } from 'aws-cdk-lib/assertions';
import {
  account,
  asWritten,
  found,
  joined,
  keyOf,
  namespace,
  partition,
  processor,
  properties,
  region,
  template,
  topicOf,
  withSettings,
} from './payments.fixture.ts';

describe('payments: alarms', () => {
  const alarm = (name: string, source = template) => properties('AWS::CloudWatch::Alarm', 'AlarmName', name, source);
  const standard = [topicOf('standard-alerts')];
  const critical = [topicOf('critical-escalations')];

  test('there are six, of which none fires for missing data', () => {
    template.resourceCountIs('AWS::CloudWatch::Alarm', 6);
    template.allResourcesProperties('AWS::CloudWatch::Alarm', { TreatMissingData: 'notBreaching' });
  });

  test.each([
    ['S2-025', 'payment-errors', 'PaymentErrors', 'Sum', 5, 'payment errors exceed'],
    ['S2-026', 'auth-failures', 'AuthenticationFailures', 'Sum', 10, 'authentication failures exceed'],
    ['S2-027', 'high-latency', 'ProcessingLatency', 'Average', 2000, 'processing latency exceeds'],
  ])('%s S2-028 alarm-%s: %s, %s above %d', (_requirement, key, MetricName, Statistic, Threshold, what) => {
    const made = alarm(`alarm-${key}-production`);
    expect(made).toMatchObject({
      AlarmDescription: `Alert when ${what} threshold`,
      Namespace: namespace,
      MetricName,
      Statistic,
      Period: 300,
      EvaluationPeriods: 1,
      Threshold,
      ComparisonOperator: 'GreaterThanThreshold',
      AlarmActions: standard,
      OKActions: standard,
    });
    expect(made).not.toHaveProperty('Dimensions');
  });

  test('S2-029 S2-032 the error rate divides by the requests that the collector publishes', () => {
    const stat = (metric: object) => ({ Metric: { Namespace: namespace, ...metric }, Period: 300, Stat: 'Sum' });
    expect(alarm('alarm-error-rate-percentage-production')).toMatchObject({
      AlarmDescription: 'Alert when error rate exceeds 5% threshold',
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
      Metrics: [
        { Id: 'errors', MetricStat: stat({ MetricName: 'PaymentErrors' }), ReturnData: false },
        {
          Id: 'total_requests',
          MetricStat: stat({ MetricName: 'TotalRequests', Dimensions: processor }),
          ReturnData: false,
        },
        { Id: 'error_rate', Expression: '100 * errors / total_requests', ReturnData: true },
      ],
      AlarmActions: critical,
      OKActions: standard,
    });
  });

  test.each([
    ['S2-030', 'payment-volume', { MetricName: 'PaymentTransactionVolume', Dimensions: processor }, 'payment volume'],
    ['S2-031', 'latency', { MetricName: 'ProcessingLatency' }, 'processing latency'],
  ])('%s alarm-%s-anomaly: three periods outside the band', (_requirement, key, metric, what) => {
    const made = alarm(`alarm-${key}-anomaly-production`);
    expect(made).toMatchObject({
      AlarmDescription: `Alert when ${what} falls outside predicted band`,
      ComparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold',
      EvaluationPeriods: 3,
      ThresholdMetricId: 'ad1',
      AlarmActions: standard,
      OKActions: standard,
    });
    expect(made.Metrics).toEqual([
      {
        Id: 'm1',
        MetricStat: { Metric: { Namespace: namespace, ...metric }, Period: 300, Stat: 'Average' },
        ReturnData: true,
      },
      { Id: 'ad1', Expression: 'ANOMALY_DETECTION_BAND(m1, 2)', ReturnData: true },
    ]);
    expect(made).not.toHaveProperty('Threshold');
  });

  test.each([
    [
      'S2-033',
      'systemic-issues',
      ['payment-errors', 'high-latency'],
      ' AND ',
      'both payment errors and high latency occur',
    ],
    [
      'S2-034',
      'critical-escalation',
      ['auth-failures', 'high-latency', 'payment-errors'],
      ' OR ',
      'any alarm indicates critical condition',
    ],
  ])('%s S2-035 S2-053 composite-alarm-%s of %j joined by%sopens an incident', (_requirement, key, of, word, what) => {
    const { resource } = found('AWS::CloudWatch::CompositeAlarm', 'AlarmName', `composite-alarm-${key}-production`);
    expect(resource.Properties).toMatchObject({
      AlarmDescription: `Triggers when ${what}`,
      ActionsEnabled: true,
      AlarmRule: of.map((child) => `ALARM("alarm-${child}-production")`).join(word),
      AlarmActions: [
        ...critical,
        joined('arn:', partition, ':ssm:', region, ':', account, ':opsitem:1#CATEGORY=Availability'),
      ],
    });
    expect(resource.Properties).not.toHaveProperty('OKActions');
    expect(resource.DependsOn).toHaveLength(of.length);
  });

  test('S2-036 S2-037 each band is learnt from the metric that its alarm watches', () => {
    template.resourceCountIs('AWS::CloudWatch::AnomalyDetector', 2);
    for (const metric of [
      { MetricName: 'PaymentTransactionVolume', Dimensions: processor },
      { MetricName: 'ProcessingLatency', Dimensions: Match.absent() },
    ])
      template.hasResourceProperties('AWS::CloudWatch::AnomalyDetector', {
        SingleMetricAnomalyDetector: { Namespace: namespace, Stat: 'Average', ...metric },
        Configuration: { MetricTimeZone: 'UTC', ExcludedTimeRanges: Match.absent() },
      });
  });

  test('S2-038 the bands learn nothing from the maintenance windows of the settings', () => {
    const window = { from: '2026-11-22T22:00:00', to: '2026-11-23T02:00:00' };
    const maintained = withSettings({ payments: { maintenanceWindows: [window] } });
    maintained.allResourcesProperties('AWS::CloudWatch::AnomalyDetector', {
      Configuration: {
        MetricTimeZone: 'UTC',
        ExcludedTimeRanges: [{ StartTime: window.from, EndTime: window.to }],
      },
    });
  });

  test('S2-D25 whoever wants it is told when the canary fails', () => {
    const watched = withSettings({ payments: { endpointAlarm: true } });
    expect(alarm('alarm-payment-endpoint-production', watched)).toMatchObject({
      Namespace: 'CloudWatchSynthetics',
      MetricName: 'SuccessPercent',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 100,
      TreatMissingData: 'breaching',
    });
  });

  test('each alarm carries its severity and its runbook', () => {
    for (const type of ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'])
      for (const { Properties } of Object.values(template.findResources(type)))
        expect(Properties.Tags).toEqual(
          expect.arrayContaining([
            { Key: 'Severity', Value: expect.stringMatching(/^(critical|high|low)$/) },
            { Key: 'Runbook', Value: `docs/runbooks/${Properties.AlarmName.replace(/-production$/, '')}.md` },
          ]),
        );
  });
});

describe('payments: topics', () => {
  const composite = [{ prefix: 'composite-alarm-' }, { prefix: 'alarm-error-rate-percentage-' }];

  test.each([
    ['standard-alerts', 'Standard Observability Alerts', { AlarmName: [{ prefix: 'alarm-' }] }],
    ['critical-escalations', 'Critical Observability Escalations', { AlarmName: composite }],
  ])(
    'S2-039 S2-040 S2-041 sns-%s reaches the operations team by the names of alarms',
    (name, DisplayName, FilterPolicy) => {
      expect(properties('AWS::SNS::Topic', 'TopicName', `sns-${name}-production`)).toMatchObject({
        DisplayName,
        KmsMasterKeyId: { Ref: keyOf('sns') },
      });
      expect(properties('AWS::SNS::Subscription', 'TopicArn', topicOf(name))).toEqual({
        TopicArn: topicOf(name),
        Protocol: 'email',
        Endpoint: 'ops-team@example.com',
        FilterPolicyScope: 'MessageBody',
        FilterPolicy,
      });
    },
  );

  test("S2-D01 S2-D14 as written the topics rest under AWS's own key and wait for attributes that no alarm sends", () => {
    asWritten.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: 'alias/aws/sns' });
    const policies = Object.values(asWritten.findResources('AWS::SNS::Subscription')).map(
      ({ Properties }) => Properties.FilterPolicy,
    );
    expect(policies).toEqual([
      { severity: ['warning', 'info'], service: [{ prefix: 'payment' }] },
      { severity: ['critical'], service: [{ prefix: 'payment' }] },
    ]);
    asWritten.allResourcesProperties('AWS::SNS::Subscription', { FilterPolicyScope: 'MessageAttributes' });
  });

  test('S2-040 the address comes from the settings', () => {
    const changed = withSettings({ payments: { alertEmail: 'oncall@example.com' } });
    changed.allResourcesProperties('AWS::SNS::Subscription', { Endpoint: 'oncall@example.com' });
  });
});
