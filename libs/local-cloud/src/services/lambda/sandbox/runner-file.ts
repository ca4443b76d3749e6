import { fileURLToPath } from 'node:url';

/** The file that a sandbox starts with. It stands beside this one; whoever bundles the cloud into one file keeps that in mind. */
export function runnerFile(): string {
  return fileURLToPath(new URL('./runner.mjs', import.meta.url));
}
