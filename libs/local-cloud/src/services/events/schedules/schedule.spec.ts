import {
  DeleteRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { eventScene } from '../testing/event-scene.ts';

const scene = eventScene();
const { rule, advance, recorded, client } = scene;
const Name = 'orders';
const runs = (): number => recorded.queued.length;
const every = (ScheduleExpression: string) => rule([{}], { ScheduleExpression });

describe('a schedule', () => {
  it('runs each interval after the rule was made', async () => {
    await every('rate(5 minutes)');
    await advance(299);
    expect(runs()).toBe(0);
    await advance(1);
    expect(runs()).toBe(1);
    await advance(3600);
    expect(runs()).toBe(13);
  });

  it('gives its targets the event of a schedule', async () => {
    await every('rate(1 minute)');
    const made = scene.cloud.local.clock.now();
    await advance(60);
    expect(JSON.parse(recorded.queued[0]!.body)).toEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '123456789012',
      time: `${new Date(made + 60_000).toISOString().slice(0, 19)}Z`,
      region: 'eu-west-1',
      resources: ['arn:aws:events:eu-west-1:123456789012:rule/orders'],
      detail: {},
    });
  });

  it('runs when a cron expression says', async () => {
    await every('cron(0 3 * * ? *)');
    await advance(7 * 86_400);
    expect(recorded.queued.map(({ body }) => (JSON.parse(body) as { time: string }).time.slice(11))).toEqual(
      Array.from({ length: 7 }, () => '03:00:00Z'),
    );
  });

  it('rests while its rule is disabled, and counts from when it is enabled', async () => {
    await every('rate(1 minute)');
    await client().send(new DisableRuleCommand({ Name }));
    await advance(90);
    expect(runs()).toBe(0);
    await client().send(new EnableRuleCommand({ Name }));
    await advance(59);
    expect(runs()).toBe(0);
    await advance(1);
    expect(runs()).toBe(1);
  });

  it('runs once a time however often it was stopped and started', async () => {
    await every('rate(1 minute)');
    await client().send(new DisableRuleCommand({ Name }));
    await client().send(new EnableRuleCommand({ Name }));
    await advance(60);
    expect(runs()).toBe(1);
  });

  it('keeps its beat when only the description changes', async () => {
    await every('rate(1 minute)');
    await advance(30);
    await rule([], { ScheduleExpression: 'rate(1 minute)', Description: 'new words' });
    await advance(30);
    expect(runs()).toBe(1);
  });

  it('follows a changed expression', async () => {
    await every('rate(1 minute)');
    await rule([], { ScheduleExpression: 'rate(1 hour)' });
    await advance(3600);
    expect(runs()).toBe(1);
  });

  it('ends with its rule', async () => {
    await every('rate(1 minute)');
    await client().send(new RemoveTargetsCommand({ Rule: Name, Ids: ['target-1'] }));
    await client().send(new DeleteRuleCommand({ Name }));
    await every('rate(1 hour)');
    await advance(3599);
    expect(runs()).toBe(0);
  });

  it('goes on after a restart of the cloud', async () => {
    await every('rate(5 minutes)');
    await advance(120);
    const saved = JSON.parse(JSON.stringify(scene.cloud.local.save())) as ReturnType<typeof scene.cloud.local.save>;
    scene.cloud.local.load(saved);
    await advance(180);
    expect(runs()).toBe(1);
    await advance(300);
    expect(runs()).toBe(2);
  });
});
