import { houseRules, synthesised } from '@shopwatch/tier-checks';
import { payments } from './contract.ts';
import { PaymentsStack } from './payments-stack.ts';
import { platformTags } from './platform-tags.ts';

const template = synthesised(PaymentsStack);
const [partition, region, account] = ['Partition', 'Region', 'AccountId'].map((name) => ({ Ref: `AWS::${name}` }));
const joined = (...parts: unknown[]) => ({ Value: { 'Fn::Join': ['', parts] } });

/** The outputs of one requirement. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'S2-062': [
    'KmsCloudwatchLogsKeyId',
    'KmsCloudwatchLogsKeyArn',
    'KmsCloudwatchLogsAlias',
    'KmsS3StorageKeyId',
    'KmsS3StorageKeyArn',
    'KmsS3StorageAlias',
  ],
  'S2-063': ['S3BucketName', 'S3BucketArn', 'S3BucketDomainName'],
  'S2-064': [
    'VpcId',
    'PublicSubnetIds',
    'PrivateSubnetIds',
    'NatGatewayId',
    'InternetGatewayId',
    'SyntheticsSecurityGroupId',
    'ElasticIpAddress',
  ],
  'S2-065': [
    'LogGroupPaymentServiceName',
    'LogGroupPaymentServiceArn',
    'LogGroupAuthenticationServiceName',
    'LogGroupAuthenticationServiceArn',
    'LogGroupTransactionProcessorName',
    'LogGroupTransactionProcessorArn',
  ],
  'S2-066': ['MetricFilterPaymentErrors', 'MetricFilterAuthFailures', 'MetricFilterTransactionLatency'],
  'S2-067': [
    'AlarmPaymentErrorsArn',
    'AlarmAuthFailuresArn',
    'AlarmHighLatencyArn',
    'CompositeAlarmSystemicIssuesArn',
    'CompositeAlarmCriticalEscalationArn',
    'AlarmPaymentVolumeAnomalyArn',
    'AlarmLatencyAnomalyArn',
    'AlarmErrorRatePercentageArn',
    'AlarmNames',
    'CompositeAlarmNames',
    'AnomalyAlarmNames',
    'MetricMathAlarmName',
  ],
  'S2-068': ['AnomalyDetectorPaymentVolumeId', 'AnomalyDetectorProcessingLatencyId'],
  'S2-069': ['DashboardName', 'DashboardArn'],
  'S2-070': [
    'ContributorInsightsTopIpAddresses',
    'ContributorInsightsTopUsers',
    'ContributorInsightsTopErrorEndpoints',
  ],
  'S2-071': ['SyntheticsCanaryName', 'SyntheticsCanaryArn'],
  'S2-072': [
    'SnsStandardAlertsArn',
    'SnsStandardAlertsName',
    'SnsCriticalEscalationsArn',
    'SnsCriticalEscalationsName',
  ],
  'S2-073': ['LambdaFunctionName', 'LambdaFunctionArn', 'LambdaFunctionQualifiedArn', 'LambdaFunctionInvokeArn'],
  'S2-074': ['IamRoleLambdaArn', 'IamRoleSyntheticsArn', 'IamRoleCloudwatchSsmArn', 'IamPolicyArns'],
  'S2-075': ['EventbridgeRuleArn'],
};

describe('payments: outputs', () => {
  test.each(Object.entries(groups))('%s outputs %j', (_requirement, names) => {
    expect(Object.keys(template.findOutputs('*'))).toEqual(expect.arrayContaining([...names]));
  });

  test('S2-062 to S2-075 are 59', () => {
    expect(Object.values(groups).flat()).toHaveLength(59);
  });

  test('S2-071 the ARN of the canary is built from its name', () => {
    const { Ref } = template.toJSON().Outputs.SyntheticsCanaryName.Value;
    const arn = joined('arn:', partition, ':synthetics:', region, ':', account, ':canary:', { Ref });
    expect(template.toJSON().Outputs.SyntheticsCanaryArn).toMatchObject(arn);
  });

  test('S2-073 the function has no version but the latest', () => {
    const arn = template.toJSON().Outputs.LambdaFunctionArn.Value;
    expect(template.toJSON().Outputs.LambdaFunctionQualifiedArn).toMatchObject(joined(arn, ':$LATEST'));
    expect(template.toJSON().Outputs.LambdaFunctionInvokeArn).toMatchObject(
      joined('arn:', partition, ':apigateway:', region, ':lambda:path/2015-03-31/functions/', arn, '/invocations'),
    );
  });

  test('S2-074 the policies are one JSON object', () => {
    const parts: unknown[] = template.toJSON().Outputs.IamPolicyArns.Value['Fn::Join'][1];
    const text = parts.map((part) => (typeof part === 'string' ? part : 'arn')).join('');
    expect(JSON.parse(text)).toEqual({ lambda_cloudwatch: 'arn', synthetics_canary: 'arn', cloudwatch_ssm: 'arn' });
  });
});

describe('payments: house rules', () => {
  houseRules({
    template,
    contract: payments,
    tags: platformTags('production'),
    requirements: { tags: 'S2-002', names: 'S2-077', tearDown: 'S2-003' },
    outputsRequirement: 'S2-076',
    outputs: Object.values(groups).flat(),
    names: [
      '/aws/lambda/lambda-metric-collector-production',
      'alarm-auth-failures-production',
      'alarm-error-rate-percentage-production',
      'alarm-high-latency-production',
      'alarm-latency-anomaly-production',
      'alarm-payment-errors-production',
      'alarm-payment-volume-anomaly-production',
      'alias/observability-logs-production',
      'alias/observability-s3-production',
      'alias/observability-sns-production',
      'canary-payment-api-production',
      'composite-alarm-critical-escalation-production',
      'composite-alarm-systemic-issues-production',
      'eip-nat-observability-production',
      'igw-observability-production',
      'lambda-metric-collector-production',
      'log-group-authentication-service-production',
      'log-group-payment-service-production',
      'log-group-transaction-processor-production',
      'metric-filter-auth-failures-production',
      'metric-filter-payment-errors-production',
      'metric-filter-transaction-latency-production',
      'nat-observability-production',
      'observability-platform-production',
      'policy-cloudwatch-ssm-production',
      'policy-lambda-cloudwatch-production',
      'policy-synthetics-canary-production',
      'role-cloudwatch-ssm-production',
      'role-lambda-metric-collector-production',
      'role-synthetics-canary-production',
      'rt-private-observability-production',
      'rt-public-observability-production',
      'rule-lambda-schedule-production',
      'rule-top-error-endpoints-production',
      'rule-top-ip-addresses-production',
      'rule-top-users-production',
      'securitygroup-synthetics-production',
      'sg-synthetics-production',
      'sns-critical-escalations-production',
      'sns-standard-alerts-production',
      'subnet-private-1-production',
      'subnet-private-2-production',
      'subnet-public-1-production',
      'subnet-public-2-production',
      'vpc-observability-production',
    ],
  });
});
