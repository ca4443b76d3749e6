import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ownBundle } from '@shopwatch/workspace/own-bundle';

/**
 * What `npm start` runs: makes one file of the local cloud and its starter, and starts it in this process. A bundle starts three times as
 * fast as some hundred modules that are translated one by one.
 */
// Advice about newer Node versions is not for whoever starts this.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const dist = join(root, 'dist/apps/local');
const outfile = join(dist, 'main.mjs');

await ownBundle({ entryPoints: [join(root, 'apps/local/src/main.ts')], outfile, sourcemap: 'linked' });
await import(pathToFileURL(outfile).href);
