import type { Segment } from './segment.ts';

/** Why a document is not kept, in the code of UnprocessedTraceSegments. */
export interface Unprocessed {
  readonly Id?: string;
  readonly ErrorCode: string;
  readonly Message: string;
}

const TRACE_ID = /^1-[0-9a-f]{8}-[0-9a-f]{24}$/;
const SEGMENT_ID = /^[0-9a-f]{16}$/;
const LARGEST_BYTES = 64 * 1024;

/** Reads a segment document, or says why it is none. @see https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html */
export function readSegment(document: string): Segment | Unprocessed {
  const fields = parse(document);
  if (fields === undefined) return { ErrorCode: 'ParseError', Message: 'Invalid segment. ErrorCode: ParseError' };
  const id = typeof fields['id'] === 'string' ? fields['id'] : undefined;
  const problem = problemOf(fields, document);
  if (problem !== undefined) return { Id: id, ErrorCode: problem, Message: `Invalid segment. ErrorCode: ${problem}` };
  return {
    id: id!,
    traceId: fields['trace_id'] as string,
    name: fields['name'] as string,
    origin: typeof fields['origin'] === 'string' ? fields['origin'] : undefined,
    start: fields['start_time'] as number,
    end: typeof fields['end_time'] === 'number' ? fields['end_time'] : undefined,
    fault: fields['fault'] === true,
    error: fields['error'] === true,
    throttle: fields['throttle'] === true,
    document,
  };
}

function parse(document: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(document);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function problemOf(fields: Readonly<Record<string, unknown>>, document: string): string | undefined {
  const { id, trace_id: traceId, name, start_time: start, end_time: end, in_progress: running } = fields;
  if (Buffer.byteLength(document) > LARGEST_BYTES) return 'SizeLimitExceeded';
  if (typeof id !== 'string' || !SEGMENT_ID.test(id)) return 'InvalidId';
  if (typeof traceId !== 'string' || !TRACE_ID.test(traceId)) return 'InvalidTraceId';
  if (typeof name !== 'string' || name.length === 0 || name.length > 200) return 'InvalidName';
  if (typeof start !== 'number') return 'MissingStartTime';
  if (typeof end !== 'number' && running !== true) return 'MissingEndTime';
  return undefined;
}
