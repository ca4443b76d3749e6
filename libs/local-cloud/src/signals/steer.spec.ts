import { shopDatabase } from '../testing/shop-database.ts';
import { testCloud } from '../testing/test-cloud.ts';
import { subjectOf } from './conditions.ts';
import { clearSignal, setSignal } from './signals.ts';
import { steered } from './steer.ts';

const USUAL = 10;
const cloud = testCloud();
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const put = (condition: string) => setSignal(scope(), 'rds-shop', condition);
const minutes = (count: number) => cloud.local.clock.advance(count * 60_000);
const amount = (name: string) =>
  steered(subjectOf(scope(), 'AWS::RDS::DBInstance', 'rds-shop'), name, USUAL, cloud.local.clock.now());

describe('a steered amount', () => {
  beforeEach(async () => void (await shopDatabase(cloud)));

  it('is what is usual until somebody steers it, and again when it is let go', async () => {
    expect(amount('cpu')).toBe(USUAL);
    put('cpu=90');
    expect(amount('cpu')).toBe(90);
    clearSignal(scope(), 'rds-shop');
    expect(amount('cpu')).toBe(USUAL);
  });

  it('comes in a straight line from what is usual, and stays', async () => {
    put('connections=70 over 10m');
    const line = [amount('connections')];
    for (let step = 0; step < 3; step += 1) {
      await minutes(5);
      line.push(amount('connections'));
    }
    expect(line).toEqual([10, 40, 70, 70]);
  });

  it('goes on from where it is when it is steered again', async () => {
    put('connections=50');
    put('connections=70 over 10m');
    expect(amount('connections')).toBe(50);
    await minutes(5);
    expect(amount('connections')).toBe(60);
    put('connections=20 over 10m');
    await minutes(5);
    expect(amount('connections')).toBe(40);
  });

  it('keeps its line when it is put again with what is left of its time, beside another condition', async () => {
    put('connections=70 over 10m');
    await minutes(5);
    put('connections=70 over 5m, cpu=95');
    expect([amount('connections'), amount('cpu')]).toEqual([40, 95]);
    await minutes(5);
    expect(amount('connections')).toBe(70);
  });

  it('goes on after a state was saved and loaded', async () => {
    put('connections=50');
    put('connections=70 over 10m');
    cloud.local.load(cloud.local.save());
    await minutes(5);
    expect(amount('connections')).toBe(60);
  });
});
