import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { linkRuntimeModules } from './runtime-modules.ts';

/** The unpacked code of functions, in a folder of this process that goes when the cloud stops. */
export class FunctionFiles {
  private home: string | undefined;
  private readonly folders = new Map<string, string>();

  /** Unpacks an archive once and gives its folder. Entries that would leave the folder are left out. */
  unpack(hash: string, archive: Uint8Array): string {
    const known = this.folders.get(hash);
    if (known !== undefined) return known;
    const folder = join(this.folder(), String(this.folders.size + 1));
    mkdirSync(folder);
    for (const [name, bytes] of Object.entries(unzipSync(archive))) writeEntry(folder, name, bytes);
    this.folders.set(hash, folder);
    return folder;
  }

  /** Removes everything. */
  remove(): void {
    if (this.home !== undefined) rmSync(this.home, { recursive: true, force: true });
    this.home = undefined;
    this.folders.clear();
  }

  private folder(): string {
    if (this.home !== undefined) return this.home;
    this.home = mkdtempSync(join(tmpdir(), 'shopwatch-lambda-'));
    linkRuntimeModules(join(this.home, 'node_modules'));
    return this.home;
  }
}

function writeEntry(folder: string, name: string, bytes: Uint8Array): void {
  const path = resolve(folder, name);
  if (!path.startsWith(folder + sep)) return;
  if (name.endsWith('/')) return void mkdirSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
