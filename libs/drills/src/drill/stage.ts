import { alarmExpectations, type AlarmExpectations } from '../expectations/alarm.ts';
import { allElseQuiet } from '../expectations/all-else-quiet.ts';
import { bucketExpectations, type BucketExpectations } from '../expectations/bucket.ts';
import type { Expectation } from '../expectations/expectation.ts';
import { expressionExpectations, type ExpressionExpectations } from '../expectations/expression.ts';
import { patternExpectations, type PatternExpectations } from '../expectations/pattern.ts';
import { queueExpectations, type QueueExpectations } from '../expectations/queue.ts';
import { subscriberExpectations, type SubscriberExpectations } from '../expectations/subscriber.ts';
import { widgetExpectations, type WidgetExpectations } from '../expectations/widget.ts';
import { alarmVerbs, type AlarmVerbs } from '../happenings/alarm.ts';
import { canaryVerbs, type CanaryVerbs } from '../happenings/canary.ts';
import { clusterVerbs, type ClusterVerbs } from '../happenings/cluster.ts';
import { databaseVerbs, type DatabaseVerbs } from '../happenings/database.ts';
import type { Happening, MetricName } from '../happenings/happening.ts';
import { instanceVerbs, type InstanceVerbs } from '../happenings/instance.ts';
import { lambdaVerbs, type LambdaVerbs } from '../happenings/lambda.ts';
import { loadBalancerVerbs, type LoadBalancerVerbs } from '../happenings/load-balancer.ts';
import { logVerbs, type LogVerbs } from '../happenings/log-group.ts';
import { metricVerbs, type MetricVerbs } from '../happenings/metric.ts';
import { resourceVerbs, type ResourceVerbs } from '../happenings/resource.ts';
import { scheduleVerbs, type ScheduleVerbs } from '../happenings/schedule.ts';
import { stackVerbs, type StackVerbs } from '../happenings/stack.ts';
import { subscriberVerbs, type SubscriberVerbs } from '../happenings/subscriber.ts';
import { tableVerbs, type TableVerbs } from '../happenings/table.ts';
import { targetGroupVerbs, type TargetGroupVerbs } from '../happenings/target-group.ts';

/** The words in which a drill is written. */
export interface Stage {
  /** Lets things happen at a time: `14:00` on the drill's clock, or `+5m` after its start. */
  at(time: string, ...happenings: readonly Happening[]): void;
  /** Lets things go on from a time that are no incident, such as ordinary traffic: delays do not count from them. */
  meanwhile(time: string, ...happenings: readonly Happening[]): void;
  /** A database by its identifier. */
  database(id: string): DatabaseVerbs;
  /** A virtual server by its `Name` tag or its id. */
  instance(id: string): InstanceVerbs;
  /** An application load balancer by its name. */
  loadBalancer(name: string): LoadBalancerVerbs;
  /** A target group by its name. */
  targetGroup(name: string): TargetGroupVerbs;
  /** A function by its name. */
  lambda(name: string): LambdaVerbs;
  /** A table of DynamoDB by its name. */
  table(name: string): TableVerbs;
  /** A canary of CloudWatch Synthetics by its name. */
  canary(name: string): CanaryVerbs;
  /** A cluster of ECS by its name. */
  cluster(name: string): ClusterVerbs;
  /** A scheduled rule by its name. */
  schedule(name: string): ScheduleVerbs;
  /** A log group by its name. */
  log(group: string): LogVerbs;
  /** A metric that a series is published for. */
  metric(metric: MetricName): MetricVerbs;
  /** Any resource that publishes by itself, by its CloudFormation type and its id or name. */
  resource(type: string, id: string): ResourceVerbs;
  /** A stack by its name. */
  stack(name: string): StackVerbs;
  /** Somebody who is told, by the address: an e-mail, a URL, an ARN. */
  subscriber(endpoint: string): SubscriberVerbs;
  /** What people do to an alarm. */
  alarm(name: string): AlarmVerbs;
  expectAlarm(name: string): AlarmExpectations;
  /** A subscriber by its address: an e-mail, a URL, an ARN. */
  expectSubscriber(endpoint: string): SubscriberExpectations;
  /** A bucket by its name, when the drill is over. */
  expectBucket(name: string): BucketExpectations;
  /** A queue by its name, when the drill is over. */
  expectQueue(name: string): QueueExpectations;
  expectWidget(dashboard: string, title: string): WidgetExpectations;
  /** A metric-math expression on its own. */
  expectExpression(text: string): ExpressionExpectations;
  /** A filter pattern of logs on its own. */
  expectPattern(pattern: string): PatternExpectations;
  /** No alarm that the drill does not name goes off, and nobody hears of any. */
  expectAllElseQuiet(): void;
}

/** One line of a drill's script. */
export interface Scripted {
  readonly time: string;
  /** Whether it is ordinary life, and not what the drill is about. */
  readonly ordinary: boolean;
  readonly happening: Happening;
}

/** What a drill's script wrote down. */
export interface Script {
  readonly happenings: readonly Scripted[];
  readonly expectations: readonly Expectation[];
}

/** Runs a drill's script and gives what it wrote down. */
export function writeDown(script: (stage: Stage) => void): Script {
  const happenings: Scripted[] = [];
  const write = (time: string, parts: readonly Happening[], ordinary: boolean): void =>
    void happenings.push(...parts.map((happening) => ({ time, ordinary, happening })));
  const expectations: Expectation[] = [];
  const add = (expectation: Expectation): void => void expectations.push(expectation);
  script({
    at: (time, ...parts) => write(time, parts, false),
    meanwhile: (time, ...parts) => write(time, parts, true),
    database: databaseVerbs,
    instance: instanceVerbs,
    loadBalancer: loadBalancerVerbs,
    targetGroup: targetGroupVerbs,
    lambda: lambdaVerbs,
    table: tableVerbs,
    canary: canaryVerbs,
    cluster: clusterVerbs,
    schedule: scheduleVerbs,
    log: logVerbs,
    metric: metricVerbs,
    resource: (type, id) => resourceVerbs(type, id),
    stack: stackVerbs,
    subscriber: subscriberVerbs,
    alarm: alarmVerbs,
    expectAlarm: (name) => alarmExpectations(name, add),
    expectSubscriber: (endpoint) => subscriberExpectations(endpoint, add),
    expectBucket: (name) => bucketExpectations(name, add),
    expectQueue: (name) => queueExpectations(name, add),
    expectWidget: (dashboard, title) => widgetExpectations(dashboard, title, add),
    expectExpression: (text) => expressionExpectations(text, add),
    expectPattern: (pattern) => patternExpectations(pattern, add),
    expectAllElseQuiet: () => add(allElseQuiet(() => expectations)),
  });
  return { happenings, expectations };
}
