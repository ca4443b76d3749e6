import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from 'jest';
import preset from '../../../../jest.preset.js';

/**
 * Runs the specs of one project with Jest, all in one registry of modules.
 *
 * Left to itself, Jest evaluates every module anew for every spec file. With the CDK, an SDK client or the local cloud behind each of
 * them that was two thirds of the work: the 94 specs of the local cloud took 212 s, and take 79 s together (November 2026, two cores).
 */
const [root, ...given] = process.argv.slice(2);
if (!root || !existsSync(join(root, 'package.json'))) {
  const usage =
    "node tools/workspace/src/specs/run.mjs <folder of a project> [part of a spec's path ...] [options of Jest]";
  console.error(`usage: ${usage}; got "${root ?? ''}"`);
  process.exit(2);
}

const firstOption = given.findIndex((argument) => argument.startsWith('-'));
const parts = firstOption < 0 ? given : given.slice(0, firstOption);
const options = firstOption < 0 ? [] : given.slice(firstOption);

const all = ['src', 'drills'].flatMap((folder) => specsIn(root, folder));
const chosen = parts.length === 0 ? all : all.filter((spec) => parts.some((part) => spec.includes(part)));
if (chosen.length === 0) {
  console.error(`no spec of ${root} has "${parts.join('" or "')}" in its path; there are\n  ${all.join('\n  ')}`);
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
// As Jest's own command sets it; the CDK reports findings differently inside a test.
process.env['NODE_ENV'] ??= 'test';
// What both the specs and the resolver of their snapshots see.
process.env['SPECS_OF'] = join(process.cwd(), root);
process.env['SPECS'] = chosen.join('\n');
const config = {
  ...preset,
  rootDir: here,
  testMatch: ['<rootDir>/together.cjs'],
  verbose: false,
  // There is no next test file to clean up for.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  snapshotResolver: '<rootDir>/snapshot-resolver.cjs',
};
await run(['--config', JSON.stringify(config), ...options]);

/** @param {string} project @param {string} folder @returns {string[]} */
function specsIn(project, folder) {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
}
