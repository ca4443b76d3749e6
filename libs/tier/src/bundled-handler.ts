import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';

/**
 * Returns the code of one Lambda handler as the `bundle` target left it.
 * @throws Error if it has not been bundled
 */
export function bundledHandler(tier: string, handler: string): Code {
  return Code.fromAsset(bundled(tier, 'handler', handler));
}

/**
 * Returns the folder of one canary's script as the `bundle` target left it.
 * @throws Error if it has not been bundled
 */
export function bundledCanary(tier: string, canary: string): string {
  return bundled(tier, 'canary', canary);
}

const folders = { handler: 'handlers', canary: 'canaries' } as const;

function bundled(tier: string, kind: keyof typeof folders, name: string): string {
  const folder = join(workspaceRoot(process.cwd()), 'dist', 'apps', tier, folders[kind], name);
  if (!existsSync(folder))
    throw new Error(`${kind} "${name}" of "${tier}" is not bundled; run "npx nx run ${tier}:bundle"`);
  return folder;
}

function workspaceRoot(folder: string): string {
  if (existsSync(join(folder, 'nx.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('not inside the workspace: no nx.json in this folder or above it');
  return workspaceRoot(parent);
}
