import type { ObjectAddress } from '../../../ports/object-reader.ts';
import { invalidArgument } from '../faults.ts';

/** Reads what is to be copied: `bucket/key`, each part URL-encoded, `?versionId=` behind it. @throws AwsError InvalidArgument */
export function parseCopySource(source: string): ObjectAddress {
  const [path = '', query = ''] = source.split('?');
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/.exec(decoded(path)) ?? [];
  if (bucket === undefined || key === undefined) throw malformed();
  const versionId = new URLSearchParams(query).get('versionId');
  return { bucket, key, ...(versionId === null ? {} : { versionId }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw malformed();
  }
}

function malformed(): Error {
  return invalidArgument('Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
}
