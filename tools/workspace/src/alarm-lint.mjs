import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { assemblies } from './assembly.mjs';
import { ownBundle } from './own-bundle.mjs';

/**
 * Lints the alarms of all tiers together, so that what one tier publishes and another watches is seen. Everything besides
 * `--preset` goes to the linter itself. A preset shows what it accepts: that is what it is there for.
 */
const { preset, others } = split(process.argv.slice(2));
const found = assemblies(preset);
if (found.length === 0) {
  console.error('no assembly to lint; run "npx nx run-many -t synth" first');
  process.exit(2);
}
const { lintCommand } = await linter();
process.exitCode = lintCommand([...found, ...(preset ? ['--show-acknowledged'] : []), ...others], {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: Date.now(),
  folder: process.cwd(),
});

/**
 * Bundling the linter and loading one file takes a third of the time that loading its sources one by one does.
 * @returns {Promise<typeof import('@shopwatch/alarm-lint')>}
 */
async function linter() {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
  const outfile = join(root, 'dist/alarm-lint/alarm-lint.mjs');
  await ownBundle({ entryPoints: [join(root, 'libs/alarm-lint/src/index.ts')], outfile });
  return import(pathToFileURL(outfile).href);
}

/** @param {string[]} args @returns {{ preset: string | undefined, others: string[] }} */
function split(args) {
  const own = args.filter((arg) => arg.startsWith('--preset='));
  const { values } = parseArgs({ args: own, options: { preset: { type: 'string' } } });
  return { preset: values.preset, others: args.filter((arg) => !own.includes(arg)) };
}
