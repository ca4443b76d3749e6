import { shop } from '../testdata/shop.ts';
import { durationOf, stackMinutes } from './durations.ts';
import type { Resource } from './template.ts';
import { platformPlan, tierPlan, type Tier } from './tier-plan.ts';

const tier = (name: string, Resources: Record<string, Resource>, ...readsFrom: string[]): Tier => ({
  name,
  template: { Resources },
  readsFrom,
});
const key = { Type: 'AWS::KMS::Key' };
const database = { Type: 'AWS::RDS::DBInstance', Properties: { KmsKeyId: { Ref: 'Key' } } };
const create = (type: string) => durationOf(type).create;
const remove = (type: string) => durationOf(type).remove;

describe('the plan of a tier', () => {
  const store = tier('store', { Database: database, Key: key, Parameter: { Type: 'AWS::SSM::Parameter' } });

  test('makes what is referred to first and the rest side by side', () => {
    const minutes = stackMinutes + create('AWS::KMS::Key') + create('AWS::RDS::DBInstance');
    expect(tierPlan(store, 'create')).toEqual({ name: 'store', minutes, because: ['KMS::Key', 'RDS::DBInstance'] });
  });

  test('removes what refers to others first', () => {
    const attachment = { Type: 'AWS::EC2::VPCGatewayAttachment' };
    const server = { Type: 'AWS::EC2::Instance', DependsOn: 'Attachment' };
    const { minutes, because } = tierPlan(tier('web', { Attachment: attachment, Server: server }), 'remove');
    expect(because).toEqual(['EC2::Instance', 'EC2::VPCGatewayAttachment']);
    expect(minutes).toBe(stackMinutes + remove(server.Type) + remove(attachment.Type));
  });

  test('names only what takes half a minute or more', () => {
    const minutes = stackMinutes + remove('AWS::RDS::DBInstance') + remove('AWS::KMS::Key');
    expect(tierPlan(store, 'remove')).toEqual({ name: 'store', minutes, because: ['RDS::DBInstance'] });
  });

  test('of no resources is the time that a stack takes by itself', () => {
    expect(tierPlan(tier('empty', {}), 'create')).toEqual({ name: 'empty', minutes: stackMinutes, because: [] });
  });
});

describe('the plan of a platform', () => {
  const tiers = [tier('app', { Key: key }, 'base', 'elsewhere'), tier('base', { Database: database, Key: key })];
  const order = (verb: 'create' | 'remove') => platformPlan(tiers, verb).path.map(({ name }) => name);

  test('deploys a tier after those that it reads from, and tears it down before them', () => {
    expect(order('create')).toEqual(['base', 'app']);
    expect(order('remove')).toEqual(['app', 'base']);
  });

  test('takes as long as its critical path', () => {
    const [app, base] = tiers.map((each) => tierPlan(each, 'create').minutes);
    expect(platformPlan(tiers, 'create').minutes).toBeCloseTo(app! + base!);
    expect(platformPlan([], 'create')).toEqual({ tiers: [], path: [], minutes: 0 });
  });
});

describe('S0-007 the shop', () => {
  const on = (verb: 'create' | 'remove') => {
    const plan = platformPlan(shop, verb);
    return { ...plan, of: Object.fromEntries(plan.tiers.map((timed) => [timed.name, timed])) };
  };
  const deployed = on('create');
  const tornDown = on('remove');

  test('deploys database and web side by side after the network, and the metrics function beside all three', () => {
    const { network, database, web, 'metrics-lambda': lambda, monitoring } = deployed.of;
    expect(network?.start).toBe(0);
    expect(lambda?.start).toBe(0);
    expect(database?.start).toBe(network?.end);
    expect(web?.start).toBe(network?.end);
    expect(monitoring?.start).toBe(Math.max(database!.end, web!.end, lambda!.end));
  });

  test('is deployed within 16 minutes, far less than one tier after the other takes', () => {
    expect(deployed.path.map(({ name }) => name)).toEqual(['network', 'database', 'monitoring']);
    expect(deployed.minutes).toBeLessThanOrEqual(16);
    expect(deployed.tiers.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThan(16);
  });

  test('tears database, web and the metrics function down side by side after the monitoring', () => {
    const { network, database, web, 'metrics-lambda': lambda, monitoring } = tornDown.of;
    expect(monitoring?.start).toBe(0);
    for (const each of [database, web, lambda]) expect(each?.start).toBe(monitoring?.end);
    expect(network?.start).toBe(Math.max(database!.end, web!.end));
  });

  test('is gone within 15 minutes', () => {
    expect(tornDown.minutes).toBeLessThanOrEqual(15);
    expect(tornDown.minutes).toBeGreaterThan(remove('AWS::RDS::DBInstance'));
  });
});
