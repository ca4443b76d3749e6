import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { strToU8, zipSync } from 'fflate';
import { AwsError } from '../../../aws-error.ts';
import { eventBus } from '../../../ports/event-bus.ts';
import { eventScene, QUEUE } from '../testing/event-scene.ts';

const scene = eventScene();
const { rule, put, advance, recorded, values } = scene;
const RULE = 'arn:aws:events:eu-west-1:123456789012:rule/orders';
const OWN = { RuleName: 'orders' };
const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:job';
const LETTERS = `${QUEUE}-letters`;
const busy = new AwsError('InternalError', 'try again', { status: 500 });

const bodies = (): unknown[] => recorded.queued.map(({ body }) => JSON.parse(body) as unknown);

async function job(): Promise<LambdaClient> {
  const lambda = scene.cloud.client(LambdaClient);
  const ZipFile = zipSync({ 'index.js': strToU8('exports.handler = async () => 1;') });
  const Role = 'arn:aws:iam::123456789012:role/job';
  const settings = { Runtime: 'nodejs22.x', Handler: 'index.handler' } as const;
  await lambda.send(new CreateFunctionCommand({ FunctionName: 'job', Role, Code: { ZipFile }, ...settings }));
  return lambda;
}

describe('an event that a rule matches', () => {
  it('reaches a queue as it is', async () => {
    await rule([{}]);
    await put({ Resources: ['order/7'] });
    expect(recorded.queued).toEqual([
      expect.objectContaining({ queueArn: QUEUE, sender: 'events.amazonaws.com', sourceArn: RULE }),
    ]);
    expect(bodies()).toEqual([
      {
        version: '0',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        'detail-type': 'order placed',
        source: 'shop',
        account: '123456789012',
        time: `${new Date(scene.cloud.local.clock.now()).toISOString().slice(0, 19)}Z`,
        region: 'eu-west-1',
        resources: ['order/7'],
        detail: { order: 7 },
      },
    ]);
  });

  it('reaches topics and log groups', async () => {
    await rule([
      { Arn: 'arn:aws:sns:eu-west-1:123456789012:orders' },
      { Arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/events/orders:*' },
    ]);
    await put();
    expect(recorded.published).toEqual([
      expect.objectContaining({ publisher: 'events.amazonaws.com', sourceArn: RULE }),
    ]);
    expect(recorded.lines).toEqual([expect.objectContaining({ group: '/aws/events/orders' })]);
  });

  it('is what another service put onto the bus', async () => {
    await rule([{}], { EventPattern: '{"source":["aws.cloudwatch"],"detail":{"state":{"value":["ALARM"]}}}' });
    const scope = scene.cloud.local.scope({ region: 'eu-west-1' });
    for (const value of ['OK', 'ALARM']) {
      const detail = { alarmName: 'cpu', state: { value } };
      await scope
        .port(eventBus)
        .put(scope, { source: 'aws.cloudwatch', detailType: 'CloudWatch Alarm State Change', detail });
    }
    expect(bodies()).toEqual([expect.objectContaining({ detail: { alarmName: 'cpu', state: { value: 'ALARM' } } })]);
  });

  it('is counted', async () => {
    await rule([{}, { Arn: `${QUEUE}-2` }]);
    await put();
    await put({ Source: 'other' });
    expect(values('MatchedEvents', OWN)).toEqual([1]);
    expect(values('TriggeredRules', {})).toEqual([1]);
    expect(values('Invocations', OWN)).toEqual([1, 1]);
    expect(values('FailedInvocations', OWN)).toEqual([]);
  });

  it('runs a function that lets the rule do so', async () => {
    const lambda = await job();
    await rule([{ Arn: FUNCTION }]);
    await put();
    await advance(0);
    expect(values('Invocations', { FunctionName: 'job' })).toEqual([]);
    expect(values('FailedInvocations', OWN)).toEqual([1]);
    const permission = { Action: 'lambda:InvokeFunction', Principal: 'events.amazonaws.com', SourceArn: RULE };
    await lambda.send(new AddPermissionCommand({ FunctionName: 'job', StatementId: 'rule', ...permission }));
    await put();
    await advance(0);
    expect(values('Invocations', { FunctionName: 'job' })).toEqual([1]);
  });
});

describe('the input of a target', () => {
  const sent = async (input: Parameters<typeof rule>[0][0], detail = '{"order":7,"by":"Ann \\"A\\"","tags":["x"]}') => {
    await rule([input]);
    await put({ Detail: detail });
    return recorded.queued[0]?.body;
  };
  const paths = { order: '$.detail.order', by: '$.detail.by', tag: '$.detail.tags[0]', none: '$.detail.none' };
  const template = (InputTemplate: string) => sent({ InputTransformer: { InputPathsMap: paths, InputTemplate } });

  it('is exactly what the rule says', async () => {
    expect(await sent({ Input: '{ "fixed": true }' })).toBe('{ "fixed": true }');
  });

  it('is a part of the event', async () => {
    expect(await sent({ InputPath: '$.detail.tags[0]' })).toBe('"x"');
  });

  it.each([
    ['{"order": <order>, "by": <by>}', '{"order": 7, "by": "Ann \\"A\\""}'],
    ['{"text": "order <order> by <by>"}', '{"text": "order 7 by Ann \\"A\\""}'],
    ['"order <order> of <tag>, <none>!"', '"order 7 of x, !"'],
    ['{"none": <none>}', '{"none": ""}'],
    ['{"rule": <aws.events.rule-name>}', '{"rule": "orders"}'],
    ['order <order> by <by>', 'order 7 by Ann "A"'],
    ['{"text": "<unknown> < 5"}', '{"text": "<unknown> < 5"}'],
  ])('is the template %s filled', async (text, filled) => {
    expect(await template(text)).toBe(filled);
  });

  it('is the whole event within a template', async () => {
    const body = await template('{"event": <aws.events.event.json>}');
    expect(JSON.parse(body!)).toMatchObject({ event: { source: 'shop', detail: { order: 7 } } });
  });
});

describe('a target that does not take an event', () => {
  const RetryPolicy = { MaximumRetryAttempts: 2 };

  it('is tried again until it does', async () => {
    await rule([{}]);
    recorded.fault = busy;
    await put();
    await advance(1);
    recorded.fault = undefined;
    await advance(1);
    expect(recorded.queued).toEqual([]);
    await advance(1);
    expect(recorded.queued).toHaveLength(1);
    expect(values('Invocations', OWN)).toEqual([1]);
    expect(values('FailedInvocations', OWN)).toEqual([]);
  });

  it('is tried as often as its retry policy says, then counted as failed', async () => {
    await rule([{ RetryPolicy, DeadLetterConfig: { Arn: LETTERS } }]);
    recorded.fault = busy;
    await put();
    await advance(2.9);
    expect(values('FailedInvocations', OWN)).toEqual([]);
    await advance(3600);
    expect(values('FailedInvocations', OWN)).toEqual([1]);
    expect(values('InvocationsFailedToBeSentToDlq', OWN)).toEqual([1]);
  });

  it('is not tried again for events that are too old', async () => {
    await rule([{ RetryPolicy: { MaximumEventAgeInSeconds: 60 } }]);
    recorded.fault = busy;
    await put();
    await advance(62);
    expect(values('FailedInvocations', OWN)).toEqual([1]);
  });

  it('is tried for a day otherwise', async () => {
    await rule([{}]);
    recorded.fault = busy;
    await put();
    await advance(84_000);
    expect(values('FailedInvocations', OWN)).toEqual([]);
    await advance(3000);
    expect(values('FailedInvocations', OWN)).toEqual([1]);
  });

  it('leaves the event to the dead-letter queue at once when it is missing', async () => {
    await rule([{ Arn: `${FUNCTION}-2`, DeadLetterConfig: { Arn: LETTERS } }]);
    await put();
    expect(recorded.queued).toEqual([
      expect.objectContaining({
        queueArn: LETTERS,
        attributes: {
          RULE_ARN: { type: 'String', value: RULE },
          TARGET_ARN: { type: 'String', value: `${FUNCTION}-2` },
          ERROR_CODE: { type: 'String', value: 'NO_RESOURCE' },
          ERROR_MESSAGE: { type: 'String', value: `Function not found: ${FUNCTION}-2` },
          RETRY_ATTEMPTS: { type: 'String', value: '0' },
        },
      }),
    ]);
    expect(values('InvocationsSentToDlq', OWN)).toEqual([1]);
  });

  it('keeps no other target from its event', async () => {
    await job();
    await rule([{ Arn: FUNCTION }, {}]);
    await put();
    expect(recorded.queued).toHaveLength(1);
  });

  it('is tried again after a restart of the cloud', async () => {
    await rule([{}]);
    recorded.fault = busy;
    await put();
    const saved = JSON.parse(JSON.stringify(scene.cloud.local.save())) as ReturnType<typeof scene.cloud.local.save>;
    recorded.fault = undefined;
    scene.cloud.local.load(saved);
    await advance(1);
    expect(recorded.queued).toHaveLength(1);
  });
});
