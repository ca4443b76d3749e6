import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, NestedStack, Stack, Stage, type StageProps } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import {
  Alarm,
  AlarmRule,
  CompositeAlarm,
  Dashboard,
  GraphWidget,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { readAssembly } from '../assembly/read-assembly.ts';
import { lint } from '../findings/lint.ts';
import type { Finding } from '../findings/finding.ts';

const folder = mkdtempSync(join(tmpdir(), 'foreign-apps-'));
afterAll(() => rmSync(folder, { recursive: true }));

const described = { alarmDescription: 'Severity: high. Owner: shop. Runbook: https://runbooks/x' };

/** Synthesises an app and lints what it leaves on disk. */
function linted(name: string, build: (app: App) => void): readonly Finding[] {
  const outdir = join(folder, name);
  const app = new App({ outdir, analyticsReporting: false });
  build(app);
  app.synth();
  return lint(readAssembly(outdir), { today: '2026-11-21' }).filter(({ severity }) => severity !== 'note');
}

const told = (findings: readonly Finding[]) => findings.map(({ check, construct }) => `${check} ${construct}`).sort();

describe('an app of nested stacks', () => {
  class Alarms extends NestedStack {
    constructor(scope: Construct, topic: Topic, queue: Queue, threshold: number) {
      super(scope, 'Alarms');
      const metric = queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' });
      const alarm = new Alarm(this, 'Age', { metric, threshold, evaluationPeriods: 1, ...described });
      alarm.addAlarmAction(new SnsAction(topic));
      const half = new Metric({
        namespace: 'AWS/SQS',
        metricName: 'NumberOfMessageSent',
        dimensionsMap: { QueueName: queue.queueName },
      });
      new Alarm(this, 'Typo', { metric: half, threshold: 1, evaluationPeriods: 1, ...described }).addAlarmAction(
        new SnsAction(topic),
      );
    }
  }
  const findings = linted('nested', (app) => {
    const stack = new Stack(app, 'Shop', { env: { region: 'eu-west-1', account: '111122223333' } });
    const topic = new Topic(stack, 'Alerts');
    topic.addSubscription(new EmailSubscription('a@example.com'));
    new Alarms(stack, topic, new Queue(stack, 'Orders'), 300);
  });

  test('is read with what its parent hands down: the topic is told, and has a subscription', () => {
    expect(told(findings)).toEqual(['metric-unknown Shop/Alarms/Typo/Resource']);
  });

  test('has its findings in the nested template, with the line', () => {
    expect(findings[0]?.file).toMatch(/ShopAlarms\w+\.nested\.template\.json$/);
    expect(findings[0]?.line).toBeGreaterThan(1);
    expect(findings[0]?.pointer).toMatch(/^\/Resources\/Typo\w+\/Properties\/MetricName$/);
  });
});

describe('an app that includes a template in YAML', () => {
  const yaml = `
Parameters:
  Stage: { Type: String, Default: prod }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsTest: !Equals [!Ref Stage, test]
Resources:
  Alerts:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: !Sub alerts-\${Stage}
      KmsMasterKeyId: !If [IsProd, alias/aws/sns, !Ref AWS::NoValue]
      Subscription: [{ Protocol: sms, Endpoint: "+15550100" }]
  Errors:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: !Join ['-', [errors, !Ref Stage]]
      AlarmDescription: "Severity: high. Owner: shop. Runbook: x"
      AlarmActions: [!Ref Alerts]
      Namespace: AWS/Lambda
      MetricName: Errors
      Dimensions: [{ Name: FunctionName, Value: orders }]
      Statistic: Sum
      Period: "60"
      EvaluationPeriods: "1"
      Threshold: "0"
      ComparisonOperator: GreaterThanThreshold
      TreatMissingData: notBreaching
  OnlyInTest:
    Type: AWS::CloudWatch::Alarm
    Condition: IsTest
    Properties: { MetricName: Nonsense, Namespace: AWS/Lambda, ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1 }
`;
  const findings = linted('included', (app) => {
    const templateFile = join(folder, 'legacy.yaml');
    writeFileSync(templateFile, yaml);
    new CfnInclude(new Stack(app, 'Legacy'), 'Template', { templateFile });
  });

  test('is read with its conditions, parameters and short functions', () => {
    expect(told(findings)).toEqual(['topic-key-unusable Legacy/Template/Alerts']);
    expect(findings[0]?.message).toMatch(/^errors-prod cannot publish/);
  });
});

describe('an app of stages and factories, as monitoring libraries build them', () => {
  /** Makes alarms, a composite and a dashboard for one function, without names of its own. */
  class WatchedFunction extends Stack {
    constructor(scope: Construct, id: string, errorPercent: number) {
      super(scope, id);
      const code = Code.fromInline('exports.handler = async () => {}');
      const watched = new LambdaFunction(this, 'Orders', {
        runtime: Runtime.NODEJS_LATEST,
        handler: 'index.handler',
        code,
      });
      const usingMetrics = { errors: watched.metricErrors(), runs: watched.metricInvocations() };
      const rate = new MathExpression({ expression: '100 * errors / runs', usingMetrics, label: 'error rate' });
      const errors = new Alarm(this, 'ErrorRate', {
        metric: rate,
        threshold: errorPercent,
        evaluationPeriods: 3,
        ...described,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      const slow = new Alarm(this, 'Slow', {
        metric: watched.metricDuration({ statistic: 'p99' }),
        threshold: 900,
        evaluationPeriods: 3,
        ...described,
      });
      const both = new CompositeAlarm(this, 'Both', { alarmRule: AlarmRule.allOf(errors, slow), ...described });
      const topic = new Topic(this, 'Page');
      both.addAlarmAction(new SnsAction(topic));
      const dashboard = new Dashboard(this, 'Dashboard');
      dashboard.addWidgets(new GraphWidget({ left: [rate], leftAnnotations: [errors.toAnnotation()] }));
    }
  }
  class Production extends Stage {
    constructor(scope: Construct, props: StageProps) {
      super(scope, 'Production', props);
      new WatchedFunction(this, 'Orders', 5);
    }
  }
  const findings = linted('staged', (app) => {
    new Production(app, { env: { region: 'us-west-2' } });
  });

  test('is read through the stage; children are told by their composite, whose topic has nobody', () => {
    expect(told(findings)).toEqual(['topic-unsubscribed Production/Orders/Page/Resource']);
  });
});

test('a template by itself is read without an assembly', () => {
  const file = join(folder, 'alone.template.json');
  const Alarm = {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: 'x',
      Namespace: 'Shop',
      MetricName: 'Orders',
      ComparisonOperator: 'LessThanThreshold',
      EvaluationPeriods: 1,
      Period: 60,
      Statistic: 'Sum',
      Threshold: 1,
    },
  };
  writeFileSync(file, JSON.stringify({ Resources: { Alarm } }));
  const findings = lint(readAssembly(file), { today: '2026-11-21' });
  expect(findings.map(({ check }) => check)).toEqual(expect.arrayContaining(['metric-unpublished', 'action-missing']));
});

test('a folder that is no assembly is refused', () => {
  expect(() => readAssembly(tmpdir())).toThrow(/is no cloud assembly: it has no manifest\.json; run "cdk synth" first/);
});
