import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Synthesises every tier with the first specification's own values, from the bundles that are there.
 * @param folder where the assemblies go
 * @returns the assemblies, by the order of the tiers' names
 * @throws Error if a tier is not bundled or does not synthesise
 */
export async function synthesiseAsWritten(folder: string): Promise<readonly string[]> {
  const tiers = readdirSync('apps').filter((tier) => existsSync(join('apps', tier, 'cdk.json')));
  return Promise.all(tiers.sort().map((tier) => synthesise(tier, join(folder, tier, 'cdk.out'))));
}

function synthesise(tier: string, outdir: string): Promise<string> {
  const app = join('dist/apps', tier, 'main.cjs');
  if (!existsSync(app)) throw new Error(`"${tier}" is not bundled; run "npx nx run ${tier}:bundle"`);
  const env = {
    ...process.env,
    CDK_OUTDIR: outdir,
    SHOPWATCH_PRESET: 'as-written',
    SHOPWATCH_ENVIRONMENT: 'production',
    NODE_ENV: undefined,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [app], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(outdir);
      else reject(new Error(`"${tier}" does not synthesise as written: ${told}`));
    });
  });
}
