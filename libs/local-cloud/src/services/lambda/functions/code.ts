import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { objectReader } from '../../../ports/object-reader.ts';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { invalidParameter } from '../faults.ts';

/** Where code comes from: an archive, or an object that is one. */
export interface CodeSource {
  readonly ZipFile?: Uint8Array;
  readonly S3Bucket?: string;
  readonly S3Key?: string;
  readonly S3ObjectVersion?: string;
}

/** Code that has been taken in. */
export interface KeptCode {
  readonly codeSha256: string;
  readonly codeSize: number;
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const LARGEST_UNZIPPED = 262_144_000;

/** The archives of a region's functions, by their hashes: a function keeps its code when the object is gone. */
const archives = stateSlot('lambda.code', { empty: () => new Map<string, Uint8Array>() });

/** Takes code in. @throws AwsError InvalidParameterValueException when there is none, or no archive, or too much of it */
export function keepCode(scope: Scope, source: CodeSource): KeptCode {
  const archive = readSource(scope, source);
  refuseBroken(archive);
  const codeSha256 = createHash('sha256').update(archive).digest('base64');
  scope.state(archives).set(codeSha256, archive);
  return { codeSha256, codeSize: archive.length };
}

/** The archive of that hash. */
export function archiveOf(scope: Scope, codeSha256: string): Uint8Array {
  return scope.state(archives).get(codeSha256) ?? new Uint8Array();
}

/** Forgets an archive that no function uses any more. */
export function dropCode(scope: Scope, codeSha256: string, stillUsed: boolean): void {
  if (!stillUsed) scope.state(archives).delete(codeSha256);
}

function readSource(scope: Scope, { ZipFile, S3Bucket, S3Key, S3ObjectVersion }: CodeSource): Uint8Array {
  if (ZipFile !== undefined && S3Bucket === undefined) return ZipFile;
  if (ZipFile !== undefined || S3Bucket === undefined || S3Key === undefined) {
    throw invalidParameter('Please provide a source for function code.');
  }
  const address = {
    bucket: S3Bucket,
    key: S3Key,
    ...(S3ObjectVersion === undefined ? {} : { versionId: S3ObjectVersion }),
  };
  const object = scope.port(objectReader).read(scope, address);
  if (object !== undefined) return object;
  throw invalidParameter(
    'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
  );
}

/** Reads only the directory of the archive. */
function refuseBroken(archive: Uint8Array): void {
  let unzipped = 0;
  try {
    unzipSync(archive, {
      filter: ({ originalSize }) => {
        unzipped += originalSize;
        return false;
      },
    });
  } catch {
    throw invalidParameter('Could not unzip uploaded file. Please check your file, then try to upload again.');
  }
  if (unzipped === 0) throw invalidParameter('Uploaded file must be a non-empty zip');
  if (unzipped >= LARGEST_UNZIPPED)
    throw invalidParameter(`Unzipped size must be smaller than ${LARGEST_UNZIPPED} bytes`);
}
