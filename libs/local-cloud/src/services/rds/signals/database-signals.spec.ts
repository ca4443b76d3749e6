import { RDSClient, StopDBInstanceCommand } from '@aws-sdk/client-rds';
import { clearSignal, setSignal } from '../../../signals/signals.ts';
import { recordedMetrics } from '../../../testing/recorded-metrics.ts';
import { shopDatabase } from '../../../testing/shop-database.ts';
import { deployed } from '../../../testing/stack-resources.ts';
import { testCloud } from '../../../testing/test-cloud.ts';

const metrics = recordedMetrics();
const cloud = testCloud({ services: metrics.services });
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const pass = (minutes: number) => cloud.local.clock.advance(minutes * 60_000);
const values = (name: string) => metrics.of(name, 'rds-shop') as number[];
const atMost = async (properties: Parameters<typeof shopDatabase>[1]) => {
  await shopDatabase(cloud, properties);
  setSignal(scope(), 'rds-shop', 'connections=100000');
  await pass(1);
  return values('DatabaseConnections');
};

describe('what RDS publishes about an instance', () => {
  it('stands under its identifier, its class and its engine', async () => {
    await shopDatabase(cloud);
    await pass(1);
    const dimensions = metrics.samples
      .filter(({ name }) => name === 'DatabaseConnections')
      .map((sample) => sample.dimensions);
    expect(dimensions).toEqual([
      { DBInstanceIdentifier: 'rds-shop' },
      { DatabaseClass: 'db.t3.micro' },
      { EngineName: 'postgres' },
    ]);
  });

  it('stays calm all day', async () => {
    await shopDatabase(cloud);
    await pass(24 * 60);
    expect(values('DatabaseConnections')).toHaveLength(24 * 60);
    expect(Math.max(...values('DatabaseConnections'))).toBeLessThan(40);
    expect(Math.max(...values('CPUUtilization'))).toBeLessThan(30);
    expect(Math.min(...values('FreeableMemory'))).toBeGreaterThan(200 * 1024 ** 2);
    expect(Math.min(...values('FreeStorageSpace'))).toBeGreaterThan(15 * 1024 ** 3);
  });

  it('holds the credits of a burstable class', async () => {
    await shopDatabase(cloud);
    await pass(6 * 60);
    expect(values('CPUCreditBalance').at(-1)).toBeGreaterThan(0);
    expect(values('CPUCreditBalance')).toHaveLength(72);
  });

  it('never holds more connections than the memory of the class gives', async () => {
    expect(await atMost({})).toEqual([81]);
  });

  it.each([
    ['db.t3.small', 'postgres', '14', 190],
    ['db.t3.micro', 'mysql', '8.0', 61],
    ['db.m6g.16xlarge', 'postgres', '16', 5000],
  ])('holds on %s with %s %s at most %d connections', async (DBInstanceClass, Engine, EngineVersion, most) => {
    expect(await atMost({ DBInstanceClass, Engine, EngineVersion })).toEqual([most]);
  });

  it('holds as many connections as its parameter group says', async () => {
    await deployed(cloud, 'AWS::RDS::DBParameterGroup', {
      DBParameterGroupName: 'many',
      Description: 'more connections',
      Family: 'postgres14',
      Parameters: { max_connections: '200' },
    });
    expect(await atMost({ DBParameterGroupName: 'many' })).toEqual([200]);
  });

  it('follows its conditions', async () => {
    await shopDatabase(cloud);
    setSignal(scope(), 'rds-shop', 'connections=78 over 10m, cpu=95, free-storage=0.5, latency=20');
    await pass(11);
    const rise = values('DatabaseConnections');
    expect(rise).toEqual(rise.toSorted((a, b) => a - b));
    expect(rise.slice(-2)).toEqual([78, 78]);
    expect(values('CPUUtilization').at(-1)).toBe(95);
    expect(values('FreeStorageSpace').at(-1)).toBe(0.5 * 1024 ** 3);
    expect(values('ReadLatency').at(-1)).toBe(0.02);
    clearSignal(scope(), 'rds-shop');
    await pass(1);
    expect(values('DatabaseConnections').at(-1)).toBeLessThan(40);
  });

  it('goes silent when the instance stops', async () => {
    await shopDatabase(cloud);
    await cloud.client(RDSClient).send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'rds-shop' }));
    await pass(5);
    expect(values('DatabaseConnections')).toEqual([]);
  });

  it('goes silent under a condition, until another takes its place', async () => {
    await shopDatabase(cloud);
    setSignal(scope(), 'rds-shop', 'stops');
    await pass(2);
    expect(values('CPUUtilization')).toEqual([]);
    setSignal(scope(), 'rds-shop', 'cpu=50');
    await pass(5);
    expect(values('CPUUtilization')).toEqual([50, 50]);
  });
});
