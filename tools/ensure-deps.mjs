import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes sure that node_modules is what the lock file says, and does nothing when it is. It needs Node alone, so that `npm start`
 * and `npm test` work right after a clone.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldest = 20;
const stamp = join(root, 'node_modules', '.shopwatch-installed');

const major = Number(process.versions.node.split('.')[0]);
if (major < oldest) {
  console.error(
    `Shopwatch needs Node ${oldest} or newer, this is ${process.version}; install a newer Node from https://nodejs.org`,
  );
  process.exit(1);
}
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(String(major))
  .digest('hex');
if (!isInstalled()) install();

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function install() {
  console.log('installing the packages of package-lock.json ...');
  const npm = process.env['npm_execpath'];
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('"npm ci" failed; its own message above says why');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
