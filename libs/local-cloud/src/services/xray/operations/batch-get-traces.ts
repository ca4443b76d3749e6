import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { tracesOf } from '../traces/segment.ts';
import { rounded, traceOf } from '../traces/summary.ts';

/** Gives whole traces with the documents of their segments. @see https://docs.aws.amazon.com/xray/latest/api/API_BatchGetTraces.html */
export const batchGetTraces = operation({
  name: 'BatchGetTraces',
  http: { method: 'POST', path: '/Traces' },
  input: { TraceIds: list(string({ min: 1, max: 35 }), { required: true }), NextToken: string() },
  run({ TraceIds }, context) {
    const traces = tracesOf(context);
    const found = TraceIds.filter((id) => traces.has(id)).map((id) => traceOf(id, traces.get(id)!.values()));
    return {
      Traces: found.map(({ id, start, end, segments }) => ({
        Id: id,
        Duration: rounded(end - start),
        LimitExceeded: false,
        Segments: segments.map((segment) => ({ Id: segment.id, Document: segment.document })),
      })),
      UnprocessedTraceIds: TraceIds.filter((id) => !traces.has(id)),
    };
  },
});
