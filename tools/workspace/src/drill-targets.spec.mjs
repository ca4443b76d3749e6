import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drillTargets, standsOn } from './drill-targets.mjs';

const readers = new Map([
  ['road', ['shop', 'bank']],
  ['shop', ['watch']],
  ['bank', ['watch']],
  ['zoo', ['farm']],
]);

test('a tier stands on those it reads from, and on what they stand on', () => {
  assert.deepEqual(standsOn('watch', readers), ['road', 'shop', 'bank']);
  assert.deepEqual(standsOn('shop', readers), ['road']);
  assert.deepEqual(standsOn('road', readers), []);
});

test('drills are played on the assemblies of all of them, once they are synthesised', () => {
  const { drill } = drillTargets({ name: 'shop', root: 'apps/shop', standsOn: ['road'], accepted: false });
  assert.deepEqual(drill?.dependsOn, [{ projects: ['road', 'shop'], target: 'synth' }]);
  assert.match(drill?.options.command, /--assembly dist\/apps\/road\/cdk\.out --assembly dist\/apps\/shop\/cdk\.out /);
  assert.match(drill?.options.command, / apps\/shop\/drills$/);
  assert.match(drill?.configurations?.['as-written'].command, /--assembly dist\/apps\/road\/as-written\/cdk\.out/);
});

test('mutants that are accepted are known to the command', () => {
  const { drill } = drillTargets({ name: 'shop', root: 'apps/shop', standsOn: [], accepted: true });
  assert.match(drill?.options.command, /--accept apps\/shop\/drills\/accepted-mutants\.json/);
});
