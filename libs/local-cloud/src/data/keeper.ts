import type { DataFolder, SavedCloud } from './data-folder.ts';

/** Real milliseconds between two looks at whether anything changed. */
const INTERVAL = 250;

/** The share of time that may go into writing. */
const SHARE = 0.05;

/** Writes a cloud into its folder soon after it changed, and when it stops. */
export class Keeper {
  private readonly folder: DataFolder;
  private readonly save: () => SavedCloud;
  private readonly timer: NodeJS.Timeout;
  private changed = false;
  private notBefore = 0;

  constructor(folder: DataFolder, save: () => SavedCloud) {
    this.folder = folder;
    this.save = save;
    this.timer = setInterval(() => this.look(), INTERVAL).unref();
  }

  /** Says that there is something to write. */
  note(): void {
    this.changed = true;
  }

  /** Writes for the last time and lets the folder go. */
  close(): void {
    clearInterval(this.timer);
    this.folder.write(this.save());
    this.folder.release();
  }

  private look(): void {
    const begin = performance.now();
    if (!this.changed || begin < this.notBefore) return;
    this.changed = false;
    this.folder.write(this.save());
    const took = performance.now() - begin;
    this.notBefore = begin + took / SHARE;
  }
}
