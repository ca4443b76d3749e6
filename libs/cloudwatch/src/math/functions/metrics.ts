import type { ReferenceNode } from '../ast.ts';
import type { Track } from '../value.ts';
import { metricMathPage, perSlot, type MathFunction } from './math-function.ts';

export const metrics: MathFunction = {
  name: 'METRICS',
  signatures: [perSlot([], 'TS[]'), perSlot(['String'], 'TS[]')],
  summary: 'all metrics of the request, or those whose id contains a text; expressions are not included',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-metrics-function',
  evaluate: ([part = ''], frame) =>
    frame.metricIds.filter((id) => id.includes(part as string)).map((id) => frame.metric(id)),
};

export const metricCount: MathFunction = {
  name: 'METRIC_COUNT',
  signatures: [perSlot(['TS[]'], 'S')],
  summary: 'the number of series in an array',
  page: metricMathPage,
  evaluate: ([array]) => (array as readonly Track[]).length,
};

export const period: MathFunction = {
  name: 'PERIOD',
  signatures: [perSlot(['Metric'], 'S')],
  summary: 'the period of a metric in seconds; an expression has none',
  page: metricMathPage,
  evaluate: (_, frame, call) => frame.periodOf((call.args[0] as ReferenceNode).id),
};
