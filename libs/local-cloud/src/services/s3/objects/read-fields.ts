import { integer, string, timestamp } from '../../../shapes/declare.ts';
import type { Bucket } from '../buckets/bucket.ts';
import { objectInput } from '../buckets/bucket-input.ts';
import { checksumFields } from './checksums.ts';
import { metadataFields, metadataResult } from './metadata-fields.ts';
import type { ObjectVersion } from './object.ts';
import type { ByteRange } from './range.ts';
import { versionIdFor } from './written.ts';

/** What a reader of an object may say. */
export const readInput = {
  ...objectInput,
  ChecksumMode: string({ header: 'x-amz-checksum-mode' }),
  IfMatch: string({ header: 'If-Match' }),
  IfModifiedSince: timestamp({ header: 'If-Modified-Since' }),
  IfNoneMatch: string({ header: 'If-None-Match' }),
  IfUnmodifiedSince: timestamp({ header: 'If-Unmodified-Since' }),
  Range: string({ header: 'Range' }),
  VersionId: string({ query: 'versionId' }),
};

/** What S3 says of an object that somebody reads. */
export const readOutput = {
  ...metadataFields,
  ...checksumFields,
  AcceptRanges: string({ header: 'accept-ranges' }),
  ContentLength: integer({ header: 'Content-Length' }),
  ContentRange: string({ header: 'Content-Range' }),
  ETag: string({ header: 'ETag' }),
  LastModified: timestamp({ header: 'Last-Modified' }),
  TagCount: integer({ header: 'x-amz-tagging-count' }),
  VersionId: string({ header: 'x-amz-version-id' }),
};

/** Puts it into a result; the length is that of the range. */
export function readResult(bucket: Bucket, object: ObjectVersion, range: ByteRange | undefined): object {
  const length = object.body.length;
  return {
    ...metadataResult(object.metadata),
    ...(range === undefined ? object.checksums : {}),
    AcceptRanges: 'bytes',
    ContentLength: range === undefined ? length : range.last - range.first + 1,
    ContentRange: range === undefined ? undefined : `bytes ${range.first}-${range.last}/${length}`,
    ETag: object.etag,
    LastModified: object.modified,
    TagCount: object.tags.size === 0 ? undefined : object.tags.size,
    VersionId: versionIdFor(bucket, object.versionId),
  };
}
