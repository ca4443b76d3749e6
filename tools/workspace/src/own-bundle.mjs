import { build } from 'esbuild';

/**
 * Makes one ES module of a program that runs on this machine: our own packages go into it, everything else stays where it is installed.
 * @param {import('esbuild').BuildOptions & { outfile: string }} options
 */
export function ownBundle(options) {
  return build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    plugins: [ownPackagesOnly],
    logLevel: 'warning',
    ...options,
  });
}

/** @type {import('esbuild').Plugin} */
const ownPackagesOnly = {
  name: 'own-packages-only',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@shopwatch/') ? undefined : { path, external: true },
    );
  },
};
