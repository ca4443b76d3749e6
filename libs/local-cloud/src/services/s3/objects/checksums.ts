import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { string } from '../../../shapes/declare.ts';
import { badDigest } from '../faults.ts';

/** The checksums that may come with a body, by member. Those of the first three kinds are checked, the others come back as sent. */
export const checksumFields = {
  ChecksumCRC32: string({ header: 'x-amz-checksum-crc32' }),
  ChecksumSHA1: string({ header: 'x-amz-checksum-sha1' }),
  ChecksumSHA256: string({ header: 'x-amz-checksum-sha256' }),
  ChecksumCRC32C: string({ header: 'x-amz-checksum-crc32c' }),
  ChecksumCRC64NVME: string({ header: 'x-amz-checksum-crc64nvme' }),
};

const members = Object.keys(checksumFields) as (keyof typeof checksumFields)[];

/** Any input or result with checksums. */
export type Checksums = Readonly<Partial<Record<keyof typeof checksumFields, string>>>;

/** Takes the checksums out of an input and holds them against the body. @throws AwsError BadDigest */
export function checkedChecksums(input: Checksums & { readonly ContentMD5?: string }, body: Uint8Array): Checksums {
  check('Content-MD5', input.ContentMD5, () => createHash('md5').update(body).digest('base64'));
  check('CRC32', input.ChecksumCRC32, () => crc32Base64(body));
  check('SHA1', input.ChecksumSHA1, () => createHash('sha1').update(body).digest('base64'));
  check('SHA256', input.ChecksumSHA256, () => createHash('sha256').update(body).digest('base64'));
  return Object.fromEntries(members.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]));
}

function check(algorithm: string, given: string | undefined, calculate: () => string): void {
  if (given !== undefined && given !== calculate()) throw badDigest(algorithm);
}

function crc32Base64(body: Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}
