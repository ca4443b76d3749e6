import { createHash } from 'node:crypto';

/** The owner of an account's buckets and objects by the id that S3 gives it, 64 hexadecimal digits. */
export function ownerOf(account: string): { ID: string } {
  return { ID: createHash('sha256').update(account).digest('hex') };
}
