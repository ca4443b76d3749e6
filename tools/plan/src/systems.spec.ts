import { systemsOf } from './systems.ts';

const tier = (name: string, ...readsFrom: string[]) => ({ name, readsFrom, template: { Resources: {} } });

test('tiers that read from each other are one system, whichever comes first', () => {
  const tiers = [
    tier('monitoring', 'web', 'database'),
    tier('orders'),
    tier('database', 'network'),
    tier('network'),
    tier('web', 'network'),
  ];
  expect(systemsOf(tiers).map((system) => system.map(({ name }) => name))).toEqual([
    ['orders'],
    ['monitoring', 'database', 'network', 'web'],
  ]);
});
