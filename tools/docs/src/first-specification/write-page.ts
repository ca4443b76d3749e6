import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from '@shopwatch/alarm-lint';
import { format } from 'prettier';
import { firstSpecificationPage } from './page.ts';
import { synthesiseAsWritten } from './synthesise-as-written.ts';

/** Returns the page as it must stand in the repository now. */
export async function writtenPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'as-written-'));
  try {
    const assemblies = await synthesiseAsWritten(folder);
    return await format(firstSpecificationPage(assemblies.flatMap(readAssembly)), { parser: 'markdown' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
