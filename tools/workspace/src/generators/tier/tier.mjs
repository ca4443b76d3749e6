import { formatFiles, installPackagesTask } from '@nx/devkit';
import { files } from './files.mjs';

const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Makes a new tier under `apps`: a contract, a stack with one log group, its tests, its README. Files that are there already are
 * left alone, so that a second run changes nothing.
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string, purpose?: string, skipInstall?: boolean }} options
 */
export default async function tier(tree, { name, purpose = 'What this tier is for', skipInstall = false }) {
  if (!namePattern.test(name))
    throw new Error(`a tier's name is lower-case words joined by hyphens, got "${name}"; for example "order-history"`);
  for (const other of ['libs', 'tools'])
    if (tree.exists(`${other}/${name}`))
      throw new Error(`"${name}" is taken by ${other}/${name}; choose another name for the tier`);
  const missing = Object.entries(files({ name, purpose })).filter(([file]) => !tree.exists(`apps/${name}/${file}`));
  if (missing.length === 0) return undefined;
  for (const [file, content] of missing) tree.write(`apps/${name}/${file}`, content);
  await formatFiles(tree);
  // npm links the new package and writes it into the lock file, so that other tiers can read its contract.
  return () => {
    if (!skipInstall) installPackagesTask(tree, true);
  };
}
