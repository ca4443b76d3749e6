import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns for each tier the tiers that import its contract: they are destroyed before it. Nx itself finds the other direction,
 * in which tiers are deployed, from the same imports.
 * @param {readonly string[]} files source files and manifests, relative to the workspace
 * @param {string} workspaceRoot
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
export function readersOf(files, workspaceRoot) {
  const tiers = new Set(files.map((file) => /^apps\/([^/]+)\//.exec(file)?.[1]).filter((tier) => tier !== undefined));
  /** @type {Map<string, Set<string>>} */
  const readers = new Map();
  for (const file of files) {
    const reader = /^apps\/([^/]+)\/src\/(?!.*\.spec\.ts$)/.exec(file)?.[1];
    if (reader === undefined) continue;
    for (const tier of importedPackages(readFileSync(join(workspaceRoot, file), 'utf8'))) {
      if (tiers.has(tier) && tier !== reader) readers.set(tier, (readers.get(tier) ?? new Set()).add(reader));
    }
  }
  return new Map([...readers].map(([tier, names]) => [tier, [...names].sort()]));
}

/** @param {string} source @returns {string[]} */
function importedPackages(source) {
  return [...source.matchAll(/\bfrom '@shopwatch\/([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
}
