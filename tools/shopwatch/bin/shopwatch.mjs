#!/usr/bin/env node
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptBundle } from '@shopwatch/workspace/kept-bundle';

/**
 * The command as one file: it starts many times as fast as some hundred modules that are translated one by one. Drills find in it what they
 * import from `@shopwatch/drills`.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const url = await keptBundle({
  absWorkingDir: root,
  stdin: {
    contents: `export { run } from './run.ts'; export * from '@shopwatch/drills';`,
    resolveDir: join(root, 'tools/shopwatch/src'),
  },
  outfile: join(root, 'dist/shopwatch/shopwatch.mjs'),
});
const { run } = await import(url);
const words = process.argv.slice(2);
if (words[0] === 'drill') {
  (await import('tsx/esm/api')).register();
  register('./drills-from-bundle.mjs', { parentURL: import.meta.url, data: url });
}
process.exitCode = await run(words);
