import type { JsonObject } from '@shopwatch/cloudformation';
import type { StackSource } from '../assembly/stack-source.ts';
import { parseConfiguration, type Configuration } from '../config/configuration.ts';
import { runChecks } from '../findings/run-checks.ts';
import type { Check } from './check.ts';

/** Resources of a template by logical id. */
export type Resources = Readonly<Record<string, object>>;

/** One stack of a case that has several. */
export interface CaseStack {
  readonly region?: string;
  readonly account?: string;
  readonly resources: Resources;
}

/** The resources of one stack, or several stacks by name. */
export type Case = Resources | { readonly stacks: Readonly<Record<string, CaseStack>> };

/** Cases of one check, keyed by sentences; a reported one says what the message tells. */
export interface Cases {
  readonly clean: Readonly<Record<string, Case>>;
  readonly reported: Readonly<Record<string, readonly [Case, RegExp]>>;
  readonly configuration?: object;
}

/** Runs a check over its cases. */
export function describeCheck(check: Check, { clean, reported, configuration }: Cases): void {
  const read = configuration === undefined ? undefined : parseConfiguration(configuration, [check.id]);
  describe(check.id, () => {
    for (const [sentence, given] of Object.entries(clean))
      test(`leaves ${sentence} alone`, () => {
        expect(messages(check, given, read)).toEqual([]);
      });
    for (const [sentence, [given, telling]] of Object.entries(reported))
      test(`reports ${sentence}`, () => {
        const [first, ...others] = messages(check, given, read);
        expect(first).toMatch(telling);
        expect(others).toEqual([]);
      });
  });
}

function messages(check: Check, given: Case, configuration?: Configuration): readonly string[] {
  return runChecks([check], sourcesOf(given), { configuration, today: '2026-11-21' }).map(({ message }) => message);
}

/** Returns stacks as if they had been read from an assembly. */
export function sourcesOf(given: Case): readonly StackSource[] {
  const stacks =
    'stacks' in given
      ? (given.stacks as Readonly<Record<string, CaseStack>>)
      : { shop: { resources: given as Resources } };
  return Object.entries(stacks).map(([name, { resources, region = 'us-east-1', account }]) =>
    sourceOf(name, { Resources: resources } as unknown as JsonObject, { region, account }),
  );
}

/** Returns one template as a stack. */
export function sourceOf(
  name: string,
  template: JsonObject,
  place: { region?: string; account?: string } = {},
): StackSource {
  const text = JSON.stringify(template, null, 1);
  return {
    name,
    path: name,
    ...place,
    file: `/${name}.template.json`,
    text,
    template,
    acknowledged: new Map(),
    nested: new Map(),
  };
}

/** Makes a resource. */
export function resource(Type: string, Properties: object = {}, declared?: object): object {
  return { Type, Properties, ...(declared && { Metadata: { 'alarm-lint': declared } }) };
}

/** An alarm that nothing is wrong with, but for what a case changes. */
export function alarm(change: object = {}, declared?: object): object {
  return resource(
    'AWS::CloudWatch::Alarm',
    {
      AlarmName: 'alarm-cpu',
      AlarmDescription: 'Severity: high. Owner: shop team. Runbook: docs/runbooks/cpu.md',
      AlarmActions: [{ Ref: 'Topic' }],
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
      Statistic: 'Average',
      Period: 300,
      EvaluationPeriods: 2,
      Threshold: 80,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'missing',
      ...change,
    },
    declared,
  );
}

/** An alarm on one metric. */
export function alarmOn(
  metric: string,
  dimensions: Readonly<Record<string, unknown>> = {},
  change: object = {},
): object {
  const at = metric.lastIndexOf(' ');
  return alarm({
    Namespace: metric.slice(0, at),
    MetricName: metric.slice(at + 1),
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    ...change,
  });
}

/** An alarm on an expression; each metric is `Namespace Name Stat`, by id. */
export function alarmOnMath(
  expression: string,
  metrics: Readonly<Record<string, string>>,
  change: object = {},
): object {
  const queries = Object.entries(metrics).map(([Id, metric]) => {
    const [Namespace, MetricName, Stat] = metric.split(' ');
    return { Id, ReturnData: false, MetricStat: { Metric: { Namespace, MetricName }, Period: 300, Stat } };
  });
  return alarm({
    Namespace: undefined,
    MetricName: undefined,
    Dimensions: undefined,
    Statistic: undefined,
    Period: undefined,
    Metrics: [...queries, { Id: 'result', Expression: expression, ReturnData: true }],
    ...change,
  });
}

/** A composite alarm. */
export function composite(AlarmRule: unknown, change: object = {}): object {
  const common = {
    AlarmName: 'composite-shop',
    AlarmActions: [{ Ref: 'Topic' }],
    AlarmDescription: 'Severity: high. Owner: shop. Runbook: x',
  };
  return resource('AWS::CloudWatch::CompositeAlarm', { ...common, AlarmRule, ...change });
}

/** A topic that alarms tell. */
export function topic(change: object = {}): object {
  return resource('AWS::SNS::Topic', { TopicName: 'alerts', ...change });
}

/** A policy of the topic, or of a key: one statement that allows. */
export function policy(statement: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...statement }] };
}

/** A metric filter that counts. */
export function counting(change: object = {}, declared?: object): object {
  const { Default, Dimensions, Value = '1', ...others } = change as Record<string, unknown>;
  return resource(
    'AWS::Logs::MetricFilter',
    {
      LogGroupName: '/shop/app',
      FilterPattern: 'ERROR',
      MetricTransformations: [
        {
          MetricNamespace: 'Shop',
          MetricName: 'Errors',
          MetricValue: Value,
          ...(Default !== undefined && { DefaultValue: Default }),
          ...(Dimensions !== undefined && { Dimensions }),
        },
      ],
      ...others,
    },
    declared,
  );
}

/** A dashboard of one graph; each row of `metrics` is as in a dashboard body. */
export function dashboard(properties: object): object {
  const widget = {
    type: 'metric',
    x: 0,
    y: 0,
    width: 12,
    height: 6,
    properties: { view: 'timeSeries', region: 'us-east-1', title: 'CPU', ...properties },
  };
  return resource('AWS::CloudWatch::Dashboard', {
    DashboardName: 'shop',
    DashboardBody: JSON.stringify({ widgets: [widget] }),
  });
}
