import { strToU8, unzipSync, zipSync } from 'fflate';
import { functionMode } from '../../../ports/function-mode.ts';
import { objectReader } from '../../../ports/object-reader.ts';
import type { Scope } from '../../../scope.ts';
import type { CanaryCode } from '../canaries/canary.ts';
import { invalidCanary } from '../faults.ts';
import { harness, logger, puppeteer } from './library.ts';

/** Where the runtime with Puppeteer looks for scripts. */
const home = 'nodejs/node_modules';

/** Entries of equal age make equal archives. */
const age = { mtime: '1980-01-01' } as const;

/**
 * Returns the archive of the function that runs a script: the script in its place, and what the runtime brings. Where functions are only
 * modelled the script need not be there.
 * @throws AwsError ValidationException
 */
export function packScript(scope: Scope, code: CanaryCode): Uint8Array {
  const [file = '', exported, ...more] = code.Handler.split('.');
  if (file === '' || !exported || more.length > 0) {
    throw invalidCanary(`Handler ${code.Handler} is not valid; a handler is <file>.<function>`);
  }
  const files = code.Script === undefined ? archived(scope, code) : { [`${home}/${file}.js`]: strToU8(code.Script) };
  if (files[`${home}/${file}.js`] === undefined && scope.port(functionMode) !== 'modelled') {
    throw invalidCanary(`Handler ${code.Handler} is not in the archive; it is expected in ${home}/${file}.js`);
  }
  const all = {
    ...files,
    'index.js': strToU8(harness),
    [`${home}/@aws/synthetics-puppeteer/index.js`]: strToU8(puppeteer),
    [`${home}/@aws/synthetics-logger/index.js`]: strToU8(logger),
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, bytes]) => [name, [bytes, age]])));
}

function archived(scope: Scope, { S3Bucket, S3Key, S3ObjectVersion }: CanaryCode): Record<string, Uint8Array> {
  if (S3Bucket === undefined || S3Key === undefined) {
    throw invalidCanary('A canary needs Script, or S3Bucket and S3Key');
  }
  const address = { bucket: S3Bucket, key: S3Key, versionId: S3ObjectVersion };
  const archive = scope.port(objectReader).read(scope, address);
  if (archive === undefined) throw invalidCanary(`There is no object ${S3Key} in the bucket ${S3Bucket}`);
  try {
    return unzipSync(archive);
  } catch {
    throw invalidCanary(`The object ${S3Key} is no archive`);
  }
}
