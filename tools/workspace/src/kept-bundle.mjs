import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What stands before the list of sources, on the last line of a bundle. */
const mark = '\n//# sources=';
/** How a bundle is made is one of its sources. */
const maker = fileURLToPath(new URL('own-bundle.mjs', import.meta.url));

/**
 * Makes one ES module of a program, as `ownBundle` does, unless the one that is there was made of the same sources as they are now, and
 * gives its URL. Several processes may ask at once: each finds a whole file.
 * @param {import('esbuild').BuildOptions & { outfile: string, absWorkingDir: string }} options
 */
export async function keptBundle(options) {
  const { outfile, absWorkingDir } = options;
  const sources = sourcesOf(outfile);
  if (sources === undefined || !sources.every((source) => isAsItWas(absWorkingDir, source))) await make(options);
  return pathToFileURL(outfile).href;
}

/**
 * A source, and when it was changed last.
 * @typedef {readonly [path: string, changed: number]} Source
 */

/** @param {import('esbuild').BuildOptions & { outfile: string, absWorkingDir: string }} options */
async function make(options) {
  const { ownBundle } = await import('./own-bundle.mjs');
  const began = Date.now();
  const { metafile, outputFiles } = await ownBundle({ ...options, metafile: true, write: false });
  const { outfile, absWorkingDir } = options;
  const sources = [...Object.keys(metafile?.inputs ?? {}), maker]
    .map((path) => resolve(absWorkingDir, path))
    .flatMap((path) => sourceAt(absWorkingDir, path, began));
  const [bundle] = outputFiles ?? [];
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(`${outfile}.${process.pid}`, `${bundle?.text ?? ''}${mark}${JSON.stringify(sources)}\n`);
  renameSync(`${outfile}.${process.pid}`, outfile);
}

/**
 * One that was changed while the bundle was made is never as it was. What is no file, such as the entry that the caller wrote, is left out.
 * @param {string} root @param {string} path @param {number} began @returns {Source[]}
 */
function sourceAt(root, path, began) {
  const changed = changedAt(path);
  return changed === undefined ? [] : [[relative(root, path), changed < began ? changed : 0]];
}

/** @param {string} outfile @returns {readonly Source[] | undefined} */
function sourcesOf(outfile) {
  if (changedAt(outfile) === undefined) return undefined;
  const text = readFileSync(outfile, 'utf8');
  const at = text.lastIndexOf(mark);
  return at < 0 ? undefined : JSON.parse(text.slice(at + mark.length));
}

/** @param {string} root @param {Source} source */
function isAsItWas(root, [path, changed]) {
  return changedAt(resolve(root, path)) === changed;
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
