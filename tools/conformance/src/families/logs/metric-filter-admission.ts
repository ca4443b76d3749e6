import { admitMetricFilter, type MetricFilter, type PutMetricFilterRequest } from '@shopwatch/logs';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject } from '../../family.ts';

/** Whether PutMetricFilter takes a filter. */
export function admissionCase({ id, result, note: _, ...given }: JsonObject): ConformanceCase {
  return {
    id: `admission ${id}`,
    run() {
      const missingGroup = result?.code === 'ResourceNotFoundException';
      const admission = admitMetricFilter(requestOf(id, given), missingGroup ? undefined : []);
      if (result === 'Success' || admission.ok) return compared(result, admission.ok ? 'Success' : admission.error);
      const { code, message } = admission.error;
      return {
        ok: code === result.code && saysLike(result.message, message),
        expected: result,
        actual: { code, message },
      };
    },
  };
}

/** The request of a recorded filter; the namespace does not matter for its admission. */
export function requestOf(name: string, { metricTransformations, ...given }: JsonObject): PutMetricFilterRequest {
  const transformations = metricTransformations.map((one: JsonObject) => ({ metricNamespace: 'Conformance', ...one }));
  return { filterName: name, ...given, metricTransformations: transformations } as PutMetricFilterRequest;
}

/** A filter that has to be admitted. @throws Error in AWS's words when it is not */
export function admitted(request: PutMetricFilterRequest): MetricFilter {
  const admission = admitMetricFilter(request, []);
  if (!admission.ok) throw new Error(admission.error.message);
  return admission.filter;
}

/** The recordings shorten long lists to `[...]`; without a text only the code counts. */
function saysLike(expected: unknown, actual: string): boolean {
  if (typeof expected !== 'string') return true;
  const parts = expected.split('[...]');
  if (parts.length === 1) return expected === actual;
  return actual.startsWith(parts[0]!) && actual.endsWith(parts.at(-1)!);
}
