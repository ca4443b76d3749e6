import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { MonitoringFacade, SnsAlarmActionStrategy } from 'cdk-monitoring-constructs';
import { parseConfiguration } from '../config/configuration.ts';
import { readAssembly } from '../assembly/read-assembly.ts';
import { lint } from '../findings/lint.ts';

const outdir = mkdtempSync(join(tmpdir(), 'monitoring-constructs-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** Monitors a function, a queue and a table as cdk-monitoring-constructs does it. */
function synthesise(maxErrorRate: number, assembly: string): void {
  const stack = new Stack(new App({ outdir: assembly, analyticsReporting: false }), 'Shop');
  const onAlarmTopic = new Topic(stack, 'Page');
  onAlarmTopic.addSubscription(new SqsSubscription(new Queue(stack, 'Pager')));
  const alarmFactoryDefaults = {
    actionsEnabled: true,
    alarmNamePrefix: 'shop',
    action: new SnsAlarmActionStrategy({ onAlarmTopic }),
  };
  const code = Code.fromInline('exports.handler = async () => {}');
  const lambdaFunction = new LambdaFunction(stack, 'Orders', {
    runtime: Runtime.NODEJS_LATEST,
    handler: 'index.handler',
    code,
  });
  const table = new Table(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });
  new MonitoringFacade(stack, 'Monitoring', { alarmFactoryDefaults })
    .monitorLambdaFunction({
      lambdaFunction,
      addFaultRateAlarm: { Critical: { maxErrorRate } },
      addLatencyP99Alarm: { Warning: { maxLatency: Duration.seconds(1) } },
      addThrottlesCountAlarm: { Warning: { maxErrorCount: 3 } },
    })
    .monitorSqsQueue({
      queue: new Queue(stack, 'Queue'),
      addQueueMaxMessageAgeAlarm: { Critical: { maxAgeInSeconds: 300 } },
    })
    .monitorDynamoTable({ table, addReadThrottledEventsCountAlarm: { Critical: { maxThrottledEventsThreshold: 5 } } });
  (stack.node.root as App).synth();
}

function linted(maxErrorRate: number) {
  const assembly = join(outdir, String(maxErrorRate));
  synthesise(maxErrorRate, assembly);
  const configuration = parseConfiguration({ briefing: {} }, []);
  return lint(readAssembly(assembly), { configuration, today: '2026-11-21' }).filter(
    ({ severity }) => severity !== 'note',
  );
}

test('alarms and dashboards that cdk-monitoring-constructs makes have no findings', () => {
  expect(linted(0.05)).toEqual([]);
});

test('a fault rate that was meant in percent is found: the Average of 0 and 1 never exceeds 5', () => {
  expect(linted(5)).toMatchObject([
    { check: 'threshold-unreachable', construct: 'Shop/Monitoring/shop-Orders-Fault-Rate-Critical/Resource' },
  ]);
});
