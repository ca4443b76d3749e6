import { alarmCases } from '@shopwatch/cloudwatch';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

type Evaluate = (input: never) => JsonObject | undefined;

const kinds = new Map<string, Evaluate>(Object.entries(alarmCases));

/** How alarms are evaluated, scheduled, explained and acted upon; `kind` names the question. */
export const alarmEvaluation: ListFamily = {
  name: 'alarm-evaluation',
  shape: 'list',
  recognises: ({ kind, input }) =>
    typeof kind === 'string' && kinds.has(kind) && typeof input === 'object' && !isAboutMetrics(input.op),
  case: ({ id, kind, input, expected }): ConformanceCase => ({
    id,
    run: () => compared(expected, kinds.get(kind)!(input as never), { subset: true }),
  }),
};

/** Errors of the operations on metrics have the same kind. */
function isAboutMetrics(operation: unknown): boolean {
  return typeof operation === 'string' && /MetricData|MetricStatistics|ListMetrics/.test(operation);
}
