import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, test } from 'node:test';

/** @param {string[]} args @returns {Record<string, string[]>} */
function taskGraph(...args) {
  const nx = ['node_modules/nx/dist/bin/nx.js', ...args, '--graph=stdout'];
  const output = execFileSync(process.execPath, nx, { encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } });
  return JSON.parse(output.slice(output.indexOf('{'))).tasks.dependencies;
}

/** @param {string[]} tasks @param {string} target */
const of = (tasks, target) => tasks.filter((task) => task.endsWith(`:${target}`)).sort();

describe('S0-D35 the order of the tiers comes from the contracts', () => {
  /** @type {Record<string, string[]>} */
  let deploy;
  /** @type {Record<string, string[]>} */
  let destroy;
  before(() => {
    deploy = taskGraph('run-many', '-t', 'deploy');
    destroy = taskGraph('run-many', '-t', 'destroy');
  });

  test('a tier is deployed after the tiers that it reads from', () => {
    assert.deepEqual(of(deploy['network:deploy'] ?? [], 'deploy'), []);
    assert.deepEqual(of(deploy['database:deploy'] ?? [], 'deploy'), ['network:deploy']);
    assert.deepEqual(of(deploy['web:deploy'] ?? [], 'deploy'), ['network:deploy']);
    assert.deepEqual(of(deploy['metrics-lambda:deploy'] ?? [], 'deploy'), []);
    assert.deepEqual(of(deploy['monitoring:deploy'] ?? [], 'deploy'), [
      'database:deploy',
      'metrics-lambda:deploy',
      'web:deploy',
    ]);
  });

  test('what is deployed has been synthesised, and validated together with all other tiers', () => {
    for (const tier of ['network', 'database', 'web', 'metrics-lambda', 'monitoring']) {
      assert.ok(deploy[`${tier}:deploy`]?.includes(`${tier}:synth`));
      assert.ok(deploy[`${tier}:deploy`]?.includes('shopwatch:validate'));
      assert.ok(deploy['shopwatch:validate']?.includes(`${tier}:synth`));
    }
  });

  test('a tier is destroyed after the tiers that read from it', () => {
    assert.deepEqual(of(destroy['network:destroy'] ?? [], 'destroy'), ['database:destroy', 'web:destroy']);
    assert.deepEqual(of(destroy['database:destroy'] ?? [], 'destroy'), ['monitoring:destroy']);
    assert.deepEqual(of(destroy['monitoring:destroy'] ?? [], 'destroy'), []);
  });

  test('deploying one tier brings what it stands on, and nothing else', () => {
    const web = taskGraph('run', 'web:deploy');
    assert.deepEqual(of(Object.keys(web), 'deploy'), ['network:deploy', 'web:deploy']);
  });
});
