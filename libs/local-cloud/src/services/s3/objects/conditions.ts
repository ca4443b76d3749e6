import { notModified, preconditionFailed } from '../faults.ts';
import type { ObjectVersion } from './object.ts';

/** What a reader demands of the object that it finds. */
export interface ReadConditions {
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
  /** Epoch milliseconds. */
  readonly IfModifiedSince?: number;
  readonly IfUnmodifiedSince?: number;
}

/** Holds an object against a reader's conditions. @throws AwsError PreconditionFailed, NotModified @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
export function checkReadConditions(object: ObjectVersion, conditions: ReadConditions): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  if (IfMatch !== undefined) {
    if (!names(IfMatch, object)) throw preconditionFailed('If-Match');
  } else if (IfUnmodifiedSince !== undefined && object.modified > IfUnmodifiedSince) {
    throw preconditionFailed('If-Unmodified-Since');
  }
  if (IfNoneMatch !== undefined) {
    if (names(IfNoneMatch, object)) throw notModified();
  } else if (IfModifiedSince !== undefined && object.modified <= IfModifiedSince) {
    throw notModified();
  }
}

/** Holds what is there against a writer's conditions. @throws AwsError PreconditionFailed */
export function checkWriteConditions(
  current: ObjectVersion | undefined,
  { IfMatch, IfNoneMatch }: Pick<ReadConditions, 'IfMatch' | 'IfNoneMatch'>,
): void {
  if (IfMatch !== undefined && (current === undefined || !names(IfMatch, current))) {
    throw preconditionFailed('If-Match');
  }
  if (IfNoneMatch !== undefined && current !== undefined) throw preconditionFailed('If-None-Match');
}

function names(condition: string, object: ObjectVersion): boolean {
  return condition.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(object.etag));
}

function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '').replaceAll('"', '');
}
