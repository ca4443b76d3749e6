import { existsSync, readdirSync } from 'node:fs';

/** The tiers of the first specification. */
export const shop: readonly string[] = ['network', 'database', 'web', 'metrics-lambda', 'monitoring'];

/** The tiers of all specifications. */
export const everyTier: readonly string[] = readdirSync('apps').filter((tier) => existsSync(`apps/${tier}/cdk.json`));

/** The command that runs one target of several projects, as `npx nx run-many` does. */
export function runMany(target: string, projects: readonly string[], ...options: readonly string[]): readonly string[] {
  return [
    'node',
    'node_modules/nx/dist/bin/nx.js',
    'run-many',
    '-t',
    target,
    `--projects=${projects.join(',')}`,
    ...options,
  ];
}
