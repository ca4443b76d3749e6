import { invalidRange } from '../faults.ts';

/** The part of a body that is wanted: its first and last byte. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Reads a `Range` header; what is no single byte range asks for all. @throws AwsError InvalidRange when it lies outside */
export function readRange(header: string | undefined, length: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') {
    if (Number(to) === 0 || length === 0) throw invalidRange();
    return { first: Math.max(0, length - Number(to)), last: length - 1 };
  }
  if (Number(from) >= length) throw invalidRange();
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return { first: Number(from), last: to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}
