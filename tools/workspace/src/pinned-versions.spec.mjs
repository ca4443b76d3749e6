import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('S0-006 every tool is asked for by one exact version, and the lock file has it', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const exact = String(version).replace(/^npm:.*@/, '');
    assert.match(exact, /^\d+\.\d+\.\d+$/, name);
    assert.equal(lock.packages[`node_modules/${name}`].version, exact, name);
  }
});

test('S0-006 the CDK CLI is not the accidental 3.0.0', () => {
  assert.match(manifest.devDependencies['aws-cdk'], /^2\./);
});

test('the lock file names no registry', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "http/);
});
