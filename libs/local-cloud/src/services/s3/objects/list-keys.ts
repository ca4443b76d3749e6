import type { Bucket } from '../buckets/bucket.ts';
import type { ObjectVersion } from './object.ts';

/** What is wanted of a bucket's keys. */
export interface KeyQuery {
  readonly prefix: string;
  /** Keys that go on after the prefix up to this text become one common prefix. */
  readonly delimiter: string | undefined;
  /** Only what comes after this key or common prefix. */
  readonly after: string;
  readonly max: number;
}

/** One page of a bucket's keys. */
export interface KeyPage {
  readonly objects: readonly { readonly key: string; readonly versions: readonly ObjectVersion[] }[];
  readonly commonPrefixes: readonly string[];
  /** The last key or common prefix of a page that is not the last one. */
  readonly last: string | undefined;
}

/** Lists keys in the order of their UTF-8 bytes; `keep` says which objects count. */
export function listKeys(
  bucket: Bucket,
  query: KeyQuery,
  keep: (versions: readonly ObjectVersion[]) => boolean,
): KeyPage {
  const objects: { key: string; versions: readonly ObjectVersion[] }[] = [];
  const commonPrefixes: string[] = [];
  let last: string | undefined;
  for (const [key, versions] of sorted(bucket, query.prefix)) {
    const group = commonPrefixOf(key, query);
    const name = group ?? key;
    if (
      !keep(versions) ||
      !isAfter(name, group, query.after) ||
      (commonPrefixes.at(-1) === group && group !== undefined)
    )
      continue;
    if (objects.length + commonPrefixes.length === query.max) return { objects, commonPrefixes, last };
    if (group === undefined) objects.push({ key, versions });
    else commonPrefixes.push(group);
    last = name;
  }
  return { objects, commonPrefixes, last: undefined };
}

function sorted(bucket: Bucket, prefix: string): [string, ObjectVersion[]][] {
  return [...bucket.objects]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

function commonPrefixOf(key: string, { prefix, delimiter }: KeyQuery): string | undefined {
  if (!delimiter) return undefined;
  const end = key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}

function isAfter(name: string, group: string | undefined, after: string): boolean {
  if (after === '') return true;
  if (group !== undefined && after.startsWith(group)) return false;
  return Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0;
}
