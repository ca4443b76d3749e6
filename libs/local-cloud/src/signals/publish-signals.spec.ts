import type { Scope } from '../scope.ts';
import { recordedMetrics } from '../testing/recorded-metrics.ts';
import { shopDatabase } from '../testing/shop-database.ts';
import { testCloud } from '../testing/test-cloud.ts';
import { signalsAt } from './publish-signals.ts';
import { type SignalModel, signalModel } from './signal-model.ts';

const metrics = recordedMetrics();
const cloud = testCloud({ services: metrics.services });
const minutes = (count: number) => cloud.local.clock.advance(count * 60_000);

describe('the signals of the cloud', () => {
  it('come in the place where the resource is, at full minutes, stamped with the minute that has passed', async () => {
    await cloud.local.clock.advance(20_000);
    await shopDatabase(cloud);
    await minutes(2);
    const stamps = metrics.samples.filter(({ name }) => name === 'CPUUtilization').map(({ timestamp }) => timestamp!);
    expect(new Set(stamps.map((stamp) => stamp % 60_000))).toEqual(new Set([0]));
    expect(metrics.of('CPUUtilization', 'rds-shop')).toHaveLength(2);
  });

  it('end with the resources when everything is reset, and come again for new ones', async () => {
    await shopDatabase(cloud);
    cloud.local.reset();
    await minutes(3);
    expect(metrics.samples).toEqual([]);
    await shopDatabase(cloud);
    await minutes(3);
    expect(metrics.of('CPUUtilization', 'rds-shop')).toHaveLength(3);
  });
});

describe('models', () => {
  const model = (id: string, settings: Partial<SignalModel> = {}): SignalModel =>
    signalModel({
      resourceType: `Test::${id}`,
      conditions: {},
      subjects: () => [id],
      samples: () => [{ namespace: 'Test', name: id, dimensions: {}, value: 1, unit: 'Count' }],
      ...settings,
    });
  const names = (scope: Scope, models: readonly SignalModel[], instant: number) =>
    signalsAt(scope, models, instant).map(({ name }) => name);

  it('publish at their own intervals', () => {
    const models = [model('minute'), model('five', { periodSeconds: 300 })];
    expect(names(cloud.local.scope(), models, 240_000)).toEqual(['minute']);
    expect(names(cloud.local.scope(), models, 300_000)).toEqual(['minute', 'five']);
  });

  it('that fail take nothing from the others, and say so in the log', () => {
    const broken = model('broken', {
      samples: () => {
        throw new Error('no such class');
      },
    });
    expect(names(cloud.local.scope(), [broken, model('sound')], 0)).toEqual(['sound']);
    expect(cloud.log).toMatchObject([{ level: 'error', message: 'signal model failed', fields: { id: 'broken' } }]);
  });
});
