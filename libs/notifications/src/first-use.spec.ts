import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliverThroughTopic, parseFilterPolicy, publishAlarm, type AlarmTransition } from './index.ts';

/* The first block of the README is this function's body. */
function firstUse(): readonly string[] {
  // begin
  const transition: AlarmTransition = {
    alarm: {
      AlarmName: 'orders-5xx',
      Namespace: 'Shop/Orders',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
    },
    configuredAt: Date.parse('2026-09-14T09:00:00Z'),
    metricId: 'errors',
    place: { account: '123456789012', region: 'eu-west-1' },
    state: { value: 'ALARM', reason: 'Threshold Crossed', updatedAt: Date.parse('2026-09-14T09:06:48Z') },
    previousState: { value: 'OK', reason: '', updatedAt: Date.parse('2026-09-14T09:00:00Z') },
  };
  const { subject, default: body } = publishAlarm(transition); // ALARM: "orders-5xx" in EU (Ireland)

  const topic = { arn: 'arn:aws:sns:eu-west-1:123456789012:alerts' };
  const publisher = { kind: 'alarm', arn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders-5xx' } as const;
  const onCall = {
    protocol: 'email',
    endpoint: 'ops@example.com',
    pendingConfirmation: false,
    filterPolicy: parseFilterPolicy('{"NewStateValue":["ALARM"]}', 'MessageAttributes'),
  } as const;

  const { subscriptions } = deliverThroughTopic(topic, publisher, [onCall], { body });
  // [{ kind: 'dropped', stage: 'filter policy', reason: { text: '… alarm messages never have any, use FilterPolicyScope MessageBody' } }]
  // end
  return [subject, ...subscriptions.map(({ stage }) => stage)];
}

test('the first use in the README does what it says', () => {
  expect(firstUse()).toEqual(['ALARM: "orders-5xx" in EU (Ireland)', 'filter policy']);
});

test('the first use in the README is the one that is compiled', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const source = readFileSync(join(__dirname, 'first-use.spec.ts'), 'utf8');
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  const body = source.slice(source.indexOf('// begin') + 8, source.indexOf('// end'));
  const shown = readme.slice(readme.indexOf('```ts') + 5, readme.indexOf('```', readme.indexOf('```ts') + 5));
  expect(plain(shown.slice(shown.indexOf('const transition')))).toBe(plain(body));
});
