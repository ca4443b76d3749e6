import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isObject } from './family.ts';

/** Lists the .json files at a path, folders searched to the bottom, in alphabetical order. @throws Error when there is nothing */
export function jsonFiles(path: string): readonly string[] {
  if (!existsSync(path)) throw new Error(`there is no file or folder ${path}`);
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const at = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : jsonFiles(at);
    return entry.name.endsWith('.json') ? [at] : [];
  });
}

/** The folders of cases that came with the libraries. */
export function testdataFolders(root: string): readonly string[] {
  const libs = join(root, 'libs');
  return readdirSync(libs)
    .map((name) => join(libs, name, 'testdata'))
    .filter((folder) => existsSync(folder));
}

/** Reads a JSON document. @throws Error that names the file when it is none */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Finds what a case file refers to as `file.json#member`: in the file beside it, else in a file of that name among the cases of
 * the libraries, else in any of them that has such a member.
 */
export function siblingReader(path: string, root: string): (reference: string) => unknown {
  return (reference) => {
    const [fileName = '', name = ''] = reference.split('#');
    const beside = join(dirname(path), fileName);
    for (const candidate of existsSync(beside) ? [beside] : broughtFiles(root, fileName)) {
      const document = readJson(candidate);
      if (isObject(document) && Object.hasOwn(document, name)) return document[name];
    }
    return undefined;
  };
}

/** The cases of the libraries, files of the given name first. */
function broughtFiles(root: string, fileName: string): readonly string[] {
  const files = testdataFolders(root).flatMap(jsonFiles);
  const isNamed = (file: string) => basename(file) === fileName;
  return [...files.filter(isNamed), ...files.filter((file) => !isNamed(file))];
}
