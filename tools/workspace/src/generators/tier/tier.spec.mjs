import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import tier from './tier.mjs';

/** A workspace that formats as this one does. */
const workspace = () => createTreeWithEmptyWorkspace({ formatter: 'prettier' });

describe('the tier generator', () => {
  test('makes the entries that every tier has', async () => {
    const tree = workspace();
    await tier(tree, { name: 'order-history', purpose: "Keeps the shop's past" });
    for (const file of [
      'README.md',
      'cdk.json',
      'package.json',
      'project.json',
      'src/contract.ts',
      'src/main.ts',
      'src/order-history-stack.ts',
      'src/order-history-stack.spec.ts',
    ])
      assert.ok(tree.exists(`apps/order-history/${file}`), file);
    assert.match(
      tree.read('apps/order-history/src/order-history-stack.ts', 'utf8') ?? '',
      /export class OrderHistoryStack extends TierStack/,
    );
    assert.equal(
      JSON.parse(tree.read('apps/order-history/package.json', 'utf8') ?? '').name,
      '@shopwatch/order-history',
    );
  });

  test('changes nothing when it runs again, not even a file that was edited since', async () => {
    const tree = workspace();
    await tier(tree, { name: 'search' });
    tree.write('apps/search/README.md', 'edited');
    const before = tree.listChanges().map(({ path, content }) => [path, String(content)]);
    await tier(tree, { name: 'search', purpose: 'Something else' });
    assert.deepEqual(
      tree.listChanges().map(({ path, content }) => [path, String(content)]),
      before,
    );
  });

  for (const name of ['', 'Search', 'order_history', '1search', 'a--b', '../etc'])
    test(`refuses the name "${name}"`, async () => {
      await assert.rejects(
        async () => tier(workspace(), { name }),
        /a tier's name is lower-case words joined by hyphens, got/,
      );
    });

  test('refuses a name that a library has', async () => {
    const tree = workspace();
    tree.write('libs/logs/package.json', '{}');
    await assert.rejects(async () => tier(tree, { name: 'logs' }), /"logs" is taken by libs\/logs/);
  });
});
