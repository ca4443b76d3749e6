import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles one tier: its CDK app, and each of its Lambda handlers and canaries into a folder that is deployed as it is.
 *
 * The app's bundle holds our own code only. A bundled aws-cdk-lib would not find the files that lie beside its sources; the
 * template validator, for one, would then report success without having looked.
 */
const [tier] = process.argv.slice(2);
const source = `apps/${tier}/src`;
if (!tier || !existsSync(source)) {
  console.error(
    `usage: node tools/workspace/src/bundle.mjs <tier>; got "${tier ?? ''}", tiers are ${readdirSync('apps').join(', ')}`,
  );
  process.exit(2);
}
const dist = `dist/apps/${tier}`;
for (const kind of ['handlers', 'canaries']) rmSync(join(dist, kind), { recursive: true, force: true });
await Promise.all([
  bundleApp(),
  ...foldersOf('handlers').map(bundleHandler),
  ...foldersOf('canaries').map(bundleCanary),
]);

/** @param {string} kind */
function foldersOf(kind) {
  return existsSync(join(source, kind)) ? readdirSync(join(source, kind)) : [];
}

async function bundleApp() {
  await build({
    entryPoints: [join(source, 'main.ts')],
    outfile: join(dist, 'main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag'],
    // Half of a synthesis is compiling the CDK, which Node 22 and newer can keep from one process to the next.
    banner: { js: 'require("node:module").enableCompileCache?.();' },
    logLevel: 'warning',
  });
}

/** @param {string} handler */
async function bundleHandler(handler) {
  await build({
    entryPoints: [join(source, 'handlers', handler, 'handler.ts')],
    outfile: join(dist, 'handlers', handler, 'index.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The SDK's ES modules: a third smaller than its CommonJS, and free of dynamic requires.
    mainFields: ['module', 'main'],
    // What exists in CommonJS alone, such as the X-Ray SDK, asks for Node's own modules while it runs.
    banner: {
      js: 'import{createRequire as createRequireHere}from"node:module";const require=createRequireHere(import.meta.url);',
    },
    logLevel: 'warning',
  });
}

/**
 * The canary runtime with Puppeteer looks for its script in this folder, as CommonJS, and brings its own library.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_WritingCanary_Nodejs_Pup.html
 * @param {string} canary
 */
async function bundleCanary(canary) {
  await build({
    entryPoints: [join(source, 'canaries', canary, 'canary.ts')],
    outfile: join(dist, 'canaries', canary, 'nodejs/node_modules/index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@aws/synthetics-puppeteer'],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}
