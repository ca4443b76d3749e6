import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes one ES module of a program that runs on this machine: our own packages go into it; everything else stays where it is installed,
 * in the version that the importing package has. A module `<noun>-file.ts` still finds the file that lies beside its source.
 * @param {import('esbuild').BuildOptions & { outfile: string }} options
 */
export function ownBundle(options) {
  return build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    plugins: [ownPackagesOnly, filesStayWhereTheyAre],
    logLevel: 'warning',
    ...options,
  });
}

/** Marks the plugin's own questions. */
const asking = Symbol('asking');

/** @type {import('esbuild').Plugin} */
const ownPackagesOnly = {
  name: 'own-packages-only',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@shopwatch/') || pluginData === asking) return undefined;
      if (isBuiltin(path)) return { path, external: true };
      const found = await resolve(path, { kind, resolveDir, importer, pluginData: asking });
      return found.errors.length > 0 ? found : { path: pathToFileURL(found.path).href, external: true };
    });
  },
};

/** @type {import('esbuild').Plugin} */
const filesStayWhereTheyAre = {
  name: 'files-stay-where-they-are',
  setup({ onLoad }) {
    onLoad({ filter: /-file\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return {
        contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: 'ts',
      };
    });
  },
};
