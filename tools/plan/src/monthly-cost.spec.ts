import { shop } from '../testdata/shop.ts';
import { monthlyCost } from './monthly-cost.ts';
import { costOf } from './priced-line.ts';
import { alwaysFree, prices } from './prices.ts';
import type { Resource } from './template.ts';
import type { Tier } from './tier-plan.ts';

const tier = (name: string, ...resources: Resource[]): Tier => ({
  name,
  template: { Resources: Object.fromEntries(resources.map((resource, index) => [`R${index}`, resource])) },
  readsFrom: [],
});
const server = (InstanceType: unknown, more = {}) => ({
  Type: 'AWS::EC2::Instance',
  Properties: { InstanceType, ...more },
});
const alarm = (AlarmName: string, ...Metrics: object[]) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { AlarmName, ...(Metrics.length > 0 && { Metrics }) },
});
const filter = (FilterName: string) => ({ Type: 'AWS::Logs::MetricFilter', Properties: { FilterName } });
const quantities = (...tiers: Tier[]) =>
  monthlyCost(tiers).lines.map(({ tier, what, quantity }) => [tier, what, quantity]);

describe('what a month costs', () => {
  test('adds equal lines of a tier up and keeps those of other tiers apart', () => {
    const key = { Type: 'AWS::KMS::Key' };
    expect(quantities(tier('a', key, key), tier('b', key))).toEqual([
      ['a', 'key', 2],
      ['b', 'key', 1],
    ]);
  });

  test('is nothing for a resource that is free by itself', () => {
    expect(monthlyCost([tier('a', { Type: 'AWS::EC2::VPC' })])).toEqual({ lines: [], total: 0, free: 0 });
  });

  test('counts the disk and the address of a server too, and detailed monitoring where it is on', () => {
    const plain = [
      ['a', 'instance t3.micro', 1],
      ['a', 'root volume', 8],
      ['a', 'public IPv4 address of the instance', 1],
    ];
    expect(quantities(tier('a', server('t3.micro', { Monitoring: false })))).toEqual(plain);
    expect(quantities(tier('a', server('t3.micro', { Monitoring: true })))).toEqual([
      ...plain,
      ['a', 'detailed monitoring', 7],
    ]);
  });

  test('counts a metric of a function that is told a namespace, and none of what Lambda itself publishes', () => {
    const made = (FunctionName: string, Variables: object) => ({
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName, Environment: { Variables } },
    });
    const functions = [made('loud', { METRIC_NAMESPACE: 'Shop' }), made('quiet', { TABLE: 't' })];
    expect(quantities(tier('a', ...functions, { Type: 'AWS::Lambda::Function' }))).toEqual([
      ['a', 'metric of the function loud', 1],
    ]);
  });

  test('counts every metric that an alarm reads and none of its expressions', () => {
    const expressions = [{ Expression: 'm1 / m2' }, { Expression: 'e1 * 100' }];
    expect(
      quantities(tier('a', alarm('one'), alarm('two', { MetricStat: {} }, { MetricStat: {} }, ...expressions))),
    ).toEqual([
      ['a', 'alarm one', 1],
      ['a', 'alarm two', 2],
    ]);
  });

  test('counts a learnt band as two more metrics of its alarm', () => {
    const band = { Expression: 'ANOMALY_DETECTION_BAND(m1, 2)' };
    expect(quantities(tier('a', alarm('band', { MetricStat: {} }, band)))).toEqual([['a', 'alarm band', 3]]);
  });

  test('counts the runs of a canary by its schedule, and its way out', () => {
    const canary = (Expression: string) => ({
      Type: 'AWS::Synthetics::Canary',
      Properties: { Name: 'look', Schedule: { Expression } },
    });
    const way = [{ Type: 'AWS::EC2::NatGateway' }, { Type: 'AWS::EC2::EIP' }];
    expect(quantities(tier('a', canary('rate(5 minutes)'), ...way))).toEqual([
      ['a', 'runs of the canary look', 8760],
      ['a', 'NAT gateway', 1],
      ['a', 'traffic through the NAT gateway', 1],
      ['a', 'public IPv4 address', 1],
    ]);
    expect(quantities(tier('a', canary('rate(1 hour)')))).toEqual([['a', 'runs of the canary look', 730]]);
    expect(() => monthlyCost([tier('a', canary('cron(0 6 * * ? *)'))])).toThrow('no price for a canary on "cron');
  });

  test.each([
    ['t9.huge', 'no price for "t9.huge"; known are t3.micro, t3.small, t3.medium; add it to tools/plan/src/prices.ts'],
    [undefined, 'no price for "undefined"'],
  ])('refuses the instance type %s by name, because it would look free', (type, message) => {
    expect(() => monthlyCost([tier('a', server(type))])).toThrow(message);
  });

  test('refuses a database of unknown class or size', () => {
    const database = (Properties: Record<string, unknown>) => [tier('a', { Type: 'AWS::RDS::DBInstance', Properties })];
    expect(() => monthlyCost(database({ DBInstanceClass: 'db.x', AllocatedStorage: '20' }))).toThrow(
      'no price for "db.x"; known are db.t3.micro',
    );
    expect(() => monthlyCost(database({ DBInstanceClass: 'db.t3.micro' }))).toThrow(
      'no price for a database of "undefined" GiB; give AllocatedStorage as a number',
    );
  });
});

describe('the free share', () => {
  test('is all of a kind below its allowance, across tiers, and is not taken off the total', () => {
    const cost = monthlyCost([tier('a', alarm('one'), filter('x')), tier('b', alarm('two'))]);
    expect(cost.free).toBeCloseTo(2 * prices.alarmMetricMonth + prices.customMetricMonth);
    expect(cost.total).toBeCloseTo(cost.free);
  });

  test('ends at the allowance', () => {
    const filters = Array.from({ length: alwaysFree.customMetric + 5 }, (_, index) => filter(`f${index}`));
    const { free, total } = monthlyCost([tier('a', ...filters)]);
    expect(free).toBeCloseTo(alwaysFree.customMetric * prices.customMetricMonth);
    expect(total - free).toBeCloseTo(5 * prices.customMetricMonth);
  });
});

describe('S0-091 S0-D16 the shop', () => {
  const { lines, total, free } = monthlyCost(shop);

  test('costs more than the ceiling of 50 USD, even with all that is free taken off', () => {
    expect(total - free).toBeGreaterThan(50);
    expect(total).toBeLessThan(80);
  });

  test('shows every dollar of the total in a line', () => {
    expect(lines.reduce((sum, line) => sum + costOf(line), 0)).toBeCloseTo(total);
    expect(lines.filter(({ what }) => what.includes('IPv4')).map(costOf)).toEqual([7.3, 7.3]);
  });
});
