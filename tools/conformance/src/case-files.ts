import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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

/** Finds the document that a case file refers to: beside it, else among the cases of the libraries. */
export function siblingReader(path: string, root: string): (fileName: string) => unknown {
  return (fileName) => {
    const beside = join(dirname(path), fileName);
    if (existsSync(beside)) return readJson(beside);
    const brought = testdataFolders(root)
      .flatMap(jsonFiles)
      .filter((candidate) => basename(candidate) === fileName);
    return brought.length === 0 ? undefined : readJson(brought[0]!);
  };
}
