import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alarmLintTarget } from './alarm-lint-target.mjs';
import { drillTargets, standsOn } from './drill-targets.mjs';
import { projectTargets } from './project-targets.mjs';
import { readersOf } from './readers.mjs';
import { tierTargets } from './tier-targets.mjs';

/**
 * Gives every project its targets, so that none of them is written down twice. A folder with a `package.json` is a project; one
 * with a `cdk.json` too is a tier, and a tier with a folder `drills` can be drilled.
 * @type {import('@nx/devkit').CreateNodesV2}
 */
export const createNodesV2 = [
  '{{apps,libs,tools}/*/package.json,apps/*/src/**/*.ts}',
  (files, _options, { workspaceRoot }) => {
    const manifests = files.filter((file) => file.endsWith('package.json'));
    const readers = readersOf(files, workspaceRoot);
    return manifests.map((manifest) => {
      const root = dirname(manifest);
      return [manifest, { projects: { [root]: project(root, workspaceRoot, readers) } }];
    });
  },
];

/**
 * @param {string} root
 * @param {string} workspaceRoot
 * @param {ReadonlyMap<string, readonly string[]>} readers
 */
function project(root, workspaceRoot, readers) {
  const isTier = existsSync(join(workspaceRoot, root, 'cdk.json'));
  const name = nameOf(join(workspaceRoot, root, 'package.json')) ?? root.split('/')[1] ?? root;
  const specs = specFiles(workspaceRoot, root);
  const drills = join(workspaceRoot, root, 'drills');
  return {
    name,
    projectType: /** @type {const} */ ('library'),
    // What a dependant's cached results depend on: of a tier its contract alone, of a library all that is not a test.
    namedInputs: { exported: isTier ? ['{projectRoot}/src/contract.ts'] : ['production'] },
    targets: {
      ...projectTargets({ root, specs, bundled: isTier }),
      ...alarmLintTarget({ name, isTier }),
      ...(isTier && tierTargets({ name, root, readers: readers.get(name) ?? [] })),
      ...(isTier &&
        existsSync(drills) &&
        drillTargets({
          name,
          root,
          standsOn: standsOn(name, readers),
          accepted: existsSync(join(drills, 'accepted-mutants.json')),
        })),
    },
  };
}

/**
 * The name that a project gives itself. Nx would rename it anyway, and with it all that means a project of the folder's name.
 * @param {string} manifest
 * @returns {string | undefined}
 */
function nameOf(manifest) {
  return JSON.parse(readFileSync(manifest, 'utf8')).nx?.name;
}

/** @param {string} workspaceRoot @param {string} folder @returns {string[]} */
function specFiles(workspaceRoot, folder) {
  return readdirSync(join(workspaceRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : specFiles(workspaceRoot, path);
    return /\.spec\.(ts|mjs)$/.test(entry.name) ? [path] : [];
  });
}
