import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { readSegment } from '../traces/read-segment.ts';
import { keepSegment } from '../traces/segment.ts';

/** Keeps segments; those that are none are named in the answer. @see https://docs.aws.amazon.com/xray/latest/api/API_PutTraceSegments.html */
export const putTraceSegments = operation({
  name: 'PutTraceSegments',
  http: { method: 'POST', path: '/TraceSegments' },
  input: { TraceSegmentDocuments: list(string(), { required: true }) },
  run({ TraceSegmentDocuments }, context) {
    const read = TraceSegmentDocuments.map(readSegment);
    for (const segment of read) if ('traceId' in segment) keepSegment(context, segment);
    return { UnprocessedTraceSegments: read.filter((segment) => 'ErrorCode' in segment) };
  },
});
