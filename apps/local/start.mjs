import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * What `npm start` runs: makes one file of the local cloud and its starter, and starts it in this process. A bundle starts three times as
 * fast as some hundred modules that are translated one by one.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const dist = join(root, 'dist/apps/local');
const outfile = join(dist, 'main.mjs');
mkdirSync(dist, { recursive: true });

/** Our own packages go into the bundle, everything else stays where it is installed. */
const ownPackagesOnly = {
  name: 'own-packages-only',
  setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@shopwatch/') ? undefined : { path, external: true },
    );
  },
};

await build({
  entryPoints: [join(root, 'apps/local/src/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'linked',
  plugins: [ownPackagesOnly],
  logLevel: 'warning',
});
// Lambda functions run in processes of their own, which begin with this file.
copyFileSync(join(root, 'libs/local-cloud/src/services/lambda/sandbox/runner.mjs'), join(dist, 'runner.mjs'));
await import(pathToFileURL(outfile).href);
