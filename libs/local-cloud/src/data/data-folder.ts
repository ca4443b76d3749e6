import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedStates } from '../state/state-store.ts';

/** What a cloud leaves behind when it stops. */
export interface SavedCloud {
  /** The time of its clock, in epoch milliseconds. */
  readonly time: number;
  readonly states: SavedStates;
}

/** The folder cannot be used; the message is for a person. */
export class DataFolderError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataFolderError';
  }
}

/**
 * A folder that keeps a cloud across restarts. What it holds is replaced as a whole or not at all, so a process that is killed while it
 * writes leaves what was there before.
 */
export class DataFolder {
  private readonly folder: string;
  private readonly lock: string;
  private readonly file: string;

  /** Takes the folder for this process, and makes it where there is none. @throws DataFolderError when another process has it */
  constructor(folder: string) {
    this.folder = folder;
    this.lock = join(folder, 'lock');
    this.file = join(folder, 'cloud.json');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.take();
  }

  /** What was kept last; undefined in a new folder. Lets the folder go and @throws DataFolderError when it is not what a cloud keeps */
  read(): SavedCloud | undefined {
    const text = readIfThere(this.file);
    if (text === undefined) return undefined;
    const saved = parsed(text);
    if (isSavedCloud(saved)) return saved;
    this.release();
    throw new DataFolderError(`${this.file} is not the state of a local cloud; move it away or give another folder`);
  }

  write(saved: SavedCloud): void {
    const draft = `${this.file}.new`;
    const descriptor = openSync(draft, 'w', 0o600);
    try {
      writeSync(descriptor, JSON.stringify(saved));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, this.file);
  }

  /** Lets another process have it. */
  release(): void {
    rmSync(this.lock, { force: true });
  }

  private take(): void {
    try {
      this.writeLock();
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      const owner = Number(readIfThere(this.lock));
      if (owner !== process.pid && isAlive(owner)) {
        throw new DataFolderError(
          `${this.folder} is in use by process ${owner}; stop it or give another folder`,
          fault,
        );
      }
      rmSync(this.lock, { force: true });
      this.writeLock();
    }
  }

  private writeLock(): void {
    const descriptor = openSync(this.lock, 'wx', 0o600);
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSavedCloud(value: unknown): value is SavedCloud {
  const { time, states } = (value ?? {}) as Partial<SavedCloud>;
  return typeof time === 'number' && states?.version === 1 && typeof states.places === 'object';
}

/** Whether a process of that number runs on this machine. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
