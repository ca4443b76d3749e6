import fc from 'fast-check';
import { sourceOf } from '../checks/check-cases.fixture.ts';
import { lint } from '../findings/lint.ts';

const types = [
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::CloudWatch::AnomalyDetector',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SNS::Subscription',
  'AWS::KMS::Key',
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::RDS::DBInstance',
  'AWS::CloudFormation::Stack',
];
const names = [
  'AlarmName', 'AlarmActions', 'AlarmRule', 'ActionsSuppressor', 'ComparisonOperator', 'DashboardBody', 'Dimensions', 'Endpoint', 'Environment',
  'EvaluationPeriods', 'FilterPattern', 'FilterPolicy', 'FunctionName', 'KeyPolicy', 'KmsMasterKeyId', 'LogGroupName', 'MetricName', 'Metrics',
  'MetricTransformations', 'Namespace', 'Period', 'Policies', 'PolicyDocument', 'Protocol', 'Role', 'Statistic', 'Subscription', 'Tags',
  'Targets', 'Threshold', 'TopicArn', 'Topics', 'TreatMissingData',
]; // prettier-ignore

const reference = fc.constantFrom(
  { Ref: 'A' },
  { Ref: 'B' },
  { 'Fn::GetAtt': ['A', 'Arn'] },
  { 'Fn::Sub': '${B}-${A.Arn}' },
  { Ref: 'AWS::NoValue' },
);
const likely = fc.constantFrom<unknown>(
  'GreaterThanThreshold',
  'AWS/Lambda',
  'Errors',
  'Average',
  300,
  '2',
  80,
  true,
  'ALARM(a) OR OK(b)',
  '{"widgets":[]}',
  'alias/aws/sns',
);
const value = fc.oneof(
  { weight: 3, arbitrary: likely },
  { weight: 2, arbitrary: reference },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
const property = fc.oneof(
  value,
  fc.array(value, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom(...names, 'Statement', 'Id', 'Expression'), value, { maxKeys: 4 }),
);
const resource = fc.record({
  Type: fc.constantFrom(...types),
  Properties: fc.dictionary(fc.constantFrom(...names), property, { maxKeys: 12 }),
});

test('whatever a template holds, it is linted without a fault of the linter', () => {
  fc.assert(
    fc.property(fc.array(resource, { minLength: 1, maxLength: 5 }), (resources) => {
      const Resources = Object.fromEntries(resources.map((each, index) => ['ABCDE'[index], each]));
      expect(() => lint([sourceOf('any', { Resources } as never)], { today: '2026-11-21' })).not.toThrow();
    }),
    { numRuns: 400 },
  );
});
