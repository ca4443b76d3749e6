import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The tiers of the shop, which the first specification is about. */
const tiers = ['database', 'metrics-lambda', 'monitoring', 'network', 'web'] as const;

/**
 * Synthesises every tier of the shop with the first specification's own values, from the bundles that are there.
 * @param folder where the assemblies go
 * @returns the assemblies, by the order of the tiers' names
 * @throws Error if a tier is not bundled or does not synthesise
 */
export async function synthesiseAsWritten(folder: string): Promise<readonly string[]> {
  return Promise.all(tiers.map((tier) => synthesise(tier, join(folder, tier, 'cdk.out'))));
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
