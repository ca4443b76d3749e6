import {
  DeleteRuleCommand,
  DescribeEventBusCommand,
  DescribeRuleCommand,
  DisableRuleCommand,
  ListEventBusesCommand,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
  ListTagsForResourceCommand,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  TagResourceCommand,
  TestEventPatternCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-eventbridge';
import { deployed } from '../../testing/stack-resources.ts';
import { eventScene, QUEUE } from './testing/event-scene.ts';

const scene = eventScene();
const { rule, client, put, recorded } = scene;
const RULE = 'arn:aws:events:eu-west-1:123456789012:rule/orders';
const EventPattern = '{"source":["shop"]}';

describe('a rule', () => {
  it('is shown as it was put', async () => {
    const made = { Name: 'orders', EventPattern, Description: 'each order', State: 'DISABLED' } as const;
    expect(await client().send(new PutRuleCommand(made))).toMatchObject({ RuleArn: RULE });
    expect(await client().send(new DescribeRuleCommand({ Name: 'orders' }))).toMatchObject({
      ...made,
      Arn: RULE,
      EventBusName: 'default',
      CreatedBy: '123456789012',
    });
  });

  it('forgets what the next put leaves out, but not its targets', async () => {
    await rule([{}], { EventPattern, Description: 'each order' });
    await rule([], { ScheduleExpression: 'rate(1 day)' });
    const { Rules } = await client().send(new ListRulesCommand({ NamePrefix: 'ord' }));
    expect(Rules).toEqual([
      { Name: 'orders', Arn: RULE, State: 'ENABLED', ScheduleExpression: 'rate(1 day)', EventBusName: 'default' },
    ]);
    const { Targets } = await client().send(new ListTargetsByRuleCommand({ Rule: 'orders' }));
    expect(Targets).toEqual([{ Id: 'target-1', Arn: QUEUE }]);
  });

  it.each([
    [{}, 'ValidationException', 'Parameter(s) EventPattern or ScheduleExpression must be specified.'],
    [{ ScheduleExpression: 'rate(1 minutes)' }, 'ValidationException', 'Parameter ScheduleExpression is not valid.'],
    [
      { ScheduleExpression: 'rate(1 minute)', EventBusName: 'shop' },
      'ValidationException',
      'ScheduleExpression is supported only on the default event bus.',
    ],
    [{ EventPattern, EventBusName: 'shop' }, 'ResourceNotFoundException', 'Event bus shop does not exist.'],
  ])('cannot be %j', async (more, name, message) => {
    await expect(client().send(new PutRuleCommand({ Name: 'orders', ...more }))).rejects.toMatchObject({
      name,
      message,
    });
  });

  it('cannot have a pattern that is none', async () => {
    await expect(rule([], { EventPattern: '{"source":"shop"}' })).rejects.toMatchObject({
      name: 'InvalidEventPatternException',
      message: expect.stringMatching(/^Event pattern is not valid\. Reason: /) as unknown,
    });
  });

  it('cannot be asked about when it is not there', async () => {
    await expect(client().send(new DescribeRuleCommand({ Name: 'orders' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Rule orders does not exist on EventBus default.',
    });
  });

  it('matches nothing while it is disabled', async () => {
    await rule([{}]);
    await client().send(new DisableRuleCommand({ Name: 'orders' }));
    await put();
    expect(recorded.queued).toEqual([]);
  });

  it('is deleted after its targets', async () => {
    await rule([{}]);
    await expect(client().send(new DeleteRuleCommand({ Name: 'orders' }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: "Rule can't be deleted since it has targets.",
    });
    await client().send(new RemoveTargetsCommand({ Rule: 'orders', Ids: ['target-1'] }));
    await client().send(new DeleteRuleCommand({ Name: 'orders' }));
    await client().send(new DeleteRuleCommand({ Name: 'orders' }));
    expect((await client().send(new ListRulesCommand({}))).Rules).toEqual([]);
  });

  it('is listed page by page', async () => {
    for (const Name of ['b', 'a', 'c']) await rule([], { Name, EventPattern });
    const first = await client().send(new ListRulesCommand({ Limit: 2 }));
    const second = await client().send(new ListRulesCommand({ Limit: 2, NextToken: first.NextToken }));
    expect([...first.Rules!, ...second.Rules!].map(({ Name }) => Name)).toEqual(['a', 'b', 'c']);
    expect(second.NextToken).toBeUndefined();
  });

  it('carries tags', async () => {
    const tags = [{ Key: 'tier', Value: 'web' }];
    await rule([], { EventPattern, Tags: tags });
    await client().send(new TagResourceCommand({ ResourceARN: RULE, Tags: [{ Key: 'owner', Value: 'shop' }] }));
    await client().send(new UntagResourceCommand({ ResourceARN: RULE, TagKeys: ['tier'] }));
    const { Tags } = await client().send(new ListTagsForResourceCommand({ ResourceARN: RULE }));
    expect(Tags).toEqual([{ Key: 'owner', Value: 'shop' }]);
  });
});

describe('the targets of a rule', () => {
  const add = (target: object) =>
    client().send(new PutTargetsCommand({ Rule: 'orders', Targets: [{ Id: 'one', Arn: QUEUE, ...target }] }));

  it('are replaced by those of the same id', async () => {
    await rule([]);
    await add({});
    await add({ Input: '1' });
    const { Targets } = await client().send(new ListTargetsByRuleCommand({ Rule: 'orders' }));
    expect(Targets).toEqual([{ Id: 'one', Arn: QUEUE, Input: '1' }]);
    const { RuleNames } = await client().send(new ListRuleNamesByTargetCommand({ TargetArn: QUEUE }));
    expect(RuleNames).toEqual(['orders']);
  });

  it('are five at most', async () => {
    await rule([{}, {}, {}, {}, {}]);
    await expect(add({})).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it.each([
    [
      { Arn: 'orders' },
      'ValidationException',
      'Parameter orders is not valid. Reason: Provided Arn is not in correct format.',
    ],
    [
      { Input: '1', InputPath: '$' },
      'ValidationException',
      'Only one of Input, InputPath, or InputTransformer must be provided for target one.',
    ],
    [
      { Arn: 'arn:aws:states:eu-west-1:123456789012:stateMachine:x' },
      'NotImplemented',
      'A target of the service states is not modelled here',
    ],
    [{ InputPath: '$.detail.*' }, 'NotImplemented', 'The wildcard in the path $.detail.* is not modelled here'],
  ])('cannot be %j', async (target, name, message) => {
    await rule([]);
    await expect(add(target)).rejects.toMatchObject({ name, message });
  });

  it.each([{ Input: '{' }, { InputPath: 'detail' }, { InputPath: '$..x' }, { InputPath: '$[x]' }])(
    'cannot have the input %j',
    async (target) => {
      await rule([]);
      await expect(add(target)).rejects.toMatchObject({ name: 'ValidationException' });
    },
  );

  it('cannot be added to a rule that is not there', async () => {
    await expect(add({})).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('PutEvents', () => {
  it('tells of each entry what became of it', async () => {
    const good = { Source: 'shop', DetailType: 'order placed', Detail: '{}' };
    const Entries = [
      good,
      { ...good, Source: undefined },
      { ...good, Detail: '[]' },
      { ...good, Detail: '{' },
      { ...good, Source: 'aws.ec2' },
    ];
    const answer = await client().send(new PutEventsCommand({ Entries }));
    expect(answer.FailedEntryCount).toBe(4);
    expect(answer.Entries?.map(({ ErrorCode, ErrorMessage }) => [ErrorCode, ErrorMessage])).toEqual([
      [undefined, undefined],
      ['InvalidArgument', 'Parameter Source is not valid. Reason: Source is a required argument.'],
      ['MalformedDetail', 'Detail is malformed.'],
      ['MalformedDetail', 'Detail is malformed.'],
      ['NotAuthorizedForSourceException', 'Not authorized for the source.'],
    ]);
    expect(answer.Entries?.[0]?.EventId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes a quarter of a MiB at once', async () => {
    const Detail = JSON.stringify({ text: 'x'.repeat(262_144) });
    await expect(put({ Detail })).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Total size of the entries in the request is over the limit.',
    });
  });
});

describe('TestEventPattern', () => {
  const event = {
    id: '1',
    account: '123456789012',
    source: 'shop',
    time: '2026-02-06T12:00:00Z',
    region: 'eu-west-1',
    resources: [],
    'detail-type': 'order placed',
  };
  const test = (pattern: string, given: object = event) =>
    client().send(new TestEventPatternCommand({ EventPattern: pattern, Event: JSON.stringify(given) }));

  it('says whether an event matches', async () => {
    expect((await test(EventPattern)).Result).toBe(true);
    expect((await test('{"source":["other"]}')).Result).toBe(false);
  });

  it('refuses what is no pattern and what is no event', async () => {
    await expect(test('{"source":[]}')).rejects.toMatchObject({ name: 'InvalidEventPatternException' });
    await expect(test(EventPattern, { source: 'shop' })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('the default bus', () => {
  const bus = { Name: 'default', Arn: 'arn:aws:events:eu-west-1:123456789012:event-bus/default' };

  it('is the only one', async () => {
    expect(await client().send(new DescribeEventBusCommand({}))).toMatchObject(bus);
    expect((await client().send(new ListEventBusesCommand({}))).EventBuses).toEqual([bus]);
    await expect(client().send(new DescribeEventBusCommand({ Name: 'shop' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Event bus shop does not exist.',
    });
  });
});

describe('AWS::Events::Rule', () => {
  const schedule = {
    Name: 'orders',
    Description: 'each five minutes',
    ScheduleExpression: 'rate(5 minutes)',
    State: 'ENABLED',
    Targets: [{ Id: 'Target0', Arn: QUEUE }],
  };

  it('makes, changes and deletes a rule with its targets', async () => {
    const made = await deployed(scene.cloud, 'AWS::Events::Rule', {
      ...schedule,
      Tags: [{ Key: 'tier', Value: 'web' }],
    });
    expect(made.physicalId).toBe('orders');
    expect(await made.attributes()).toEqual({ Arn: RULE });
    await scene.advance(300);
    expect(recorded.queued).toHaveLength(1);
    const { Tags } = await client().send(new ListTagsForResourceCommand({ ResourceARN: RULE }));
    expect(Tags).toContainEqual({ Key: 'tier', Value: 'web' });
    await made.update({
      Name: 'orders',
      EventPattern: { source: ['shop'] },
      Targets: [{ Id: 'Target1', Arn: `${QUEUE}-2`, Input: '{}' }],
    });
    await put();
    await scene.advance(3600);
    expect(recorded.queued.map(({ queueArn }) => queueArn)).toEqual([QUEUE, `${QUEUE}-2`]);
    await made.delete();
    expect((await client().send(new ListRulesCommand({}))).Rules).toEqual([]);
  });

  it('refuses what it does not know', async () => {
    await expect(deployed(scene.cloud, 'AWS::Events::Rule', { ...schedule, RoleArn: 'x' })).rejects.toMatchObject({
      message: 'Encountered unsupported property RoleArn',
    });
  });
});
