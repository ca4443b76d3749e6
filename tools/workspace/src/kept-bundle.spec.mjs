import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { keptBundle } from './kept-bundle.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kept-bundle-'));
after(() => rmSync(folder, { recursive: true }));
const options = {
  absWorkingDir: folder,
  stdin: { contents: `export { word } from './word.ts';`, resolveDir: folder },
  outfile: join(folder, 'dist/program.mjs'),
};
/** @param {string} word @param {number} at */
const write = (word, at) => {
  writeFileSync(join(folder, 'word.ts'), `export const word: string = '${word}';\n`);
  utimesSync(join(folder, 'word.ts'), at, at);
};

test('a bundle is made of sources, kept while they stay as they are, and made again when they change', async () => {
  write('first', 1_000_000);
  assert.equal((await import(await keptBundle(options))).word, 'first');
  const made = readFileSync(options.outfile, 'utf8');
  writeFileSync(options.outfile, made.replace('first', 'kept'));
  await keptBundle(options);
  assert.match(readFileSync(options.outfile, 'utf8'), /kept/);
  write('second', 2_000_000);
  await keptBundle(options);
  assert.match(readFileSync(options.outfile, 'utf8'), /second/);
});

test('a module that tells where a file is tells where it lies beside the source', async () => {
  const contents = `export const note = new URL('./note.txt', import.meta.url).href;\n`;
  writeFileSync(join(folder, 'note-file.ts'), contents);
  const stdin = { contents: `export { note } from './note-file.ts';`, resolveDir: folder };
  const { note } = await import(await keptBundle({ ...options, stdin, outfile: join(folder, 'dist/note.mjs') }));
  assert.equal(note, pathToFileURL(join(folder, 'note.txt')).href);
});

test('a bundle whose source is gone, or that is no bundle, is made again', async () => {
  write('first', 1_000_000);
  await keptBundle(options);
  rmSync(join(folder, 'word.ts'));
  await assert.rejects(keptBundle({ ...options, logLevel: 'silent' }), /Could not resolve/);
  write('again', 3_000_000);
  writeFileSync(options.outfile, 'half a file');
  await keptBundle(options);
  assert.match(readFileSync(options.outfile, 'utf8'), /again/);
});
