import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDrill, type Drill } from '@shopwatch/drills';
import { UsageError } from '../command.ts';

/** Loads every drill that files, or the `*.drill.ts` of folders, export. @throws UsageError when there is none, or two have one name */
export async function loadDrills(paths: readonly string[]): Promise<Drill[]> {
  const drills: Drill[] = [];
  for (const file of paths.flatMap(drillFiles)) {
    const found = Object.values(await load(file)).filter(isDrill);
    if (found.length === 0) throw new UsageError(`"${file}" exports no drill; export what drill() gives`);
    drills.push(...found);
  }
  const names = drills.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`two drills are called "${twice}"`);
  return drills;
}

async function load(file: string): Promise<object> {
  try {
    return (await import(pathToFileURL(resolve(file)).href)) as object;
  } catch (fault) {
    throw new UsageError(`"${file}" cannot be loaded: ${(fault as Error).message}`);
  }
}

function drillFiles(path: string): string[] {
  if (!existsSync(path)) throw new UsageError(`there is no "${path}"`);
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((name) => /\.drill\.[cm]?[jt]s$/.test(name));
  if (files.length === 0) throw new UsageError(`"${path}" holds no *.drill.ts`);
  return files.sort().map((name) => join(path, name));
}
