import { readFile } from 'node:fs/promises';

const PAGE = 4096;
const EVERY = 50;

/** What Node itself takes before it has loaded a line of the function, in bytes. */
const RUNTIME = 96 * 1024 * 1024;

/**
 * Watches how much memory a process holds, buffers included, and calls `onExceeded` once it is more than `limitMb` besides Node's own. Where there
 * is no /proc the heap's own limit has to do. Gives the function that ends the watch.
 */
export function watchMemory(pid: number, limitMb: number, onExceeded: () => void): () => void {
  const limit = limitMb * 1024 * 1024 + RUNTIME;
  const timer = setInterval(() => void look(), EVERY).unref();
  const stop = (): void => clearInterval(timer);
  const look = async (): Promise<void> => {
    const resident = await residentBytes(pid);
    if (resident === undefined) return stop();
    if (resident <= limit) return;
    stop();
    onExceeded();
  };
  return stop;
}

async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    return Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * PAGE;
  } catch {
    return undefined;
  }
}
