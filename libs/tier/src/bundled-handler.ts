import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';

/**
 * Returns the code of one Lambda handler as the `bundle` target left it.
 * @throws Error if it has not been bundled
 */
export function bundledHandler(tier: string, handler: string): Code {
  const folder = join(workspaceRoot(process.cwd()), 'dist', 'apps', tier, 'handlers', handler);
  if (!existsSync(folder))
    throw new Error(`handler "${handler}" of "${tier}" is not bundled; run "npx nx run ${tier}:bundle"`);
  return Code.fromAsset(folder);
}

function workspaceRoot(folder: string): string {
  if (existsSync(join(folder, 'nx.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('not inside the workspace: no nx.json in this folder or above it');
  return workspaceRoot(parent);
}
