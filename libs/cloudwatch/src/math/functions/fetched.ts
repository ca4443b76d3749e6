import type { CallNode } from '../ast.ts';
import { constantOf } from '../constant.ts';
import { MathError } from '../errors.ts';
import { parseSearch } from '../search/parse-search.ts';
import { SearchSyntaxError } from '../search/search-error.ts';
import { acrossSlots, metricMathPage, perSlot, type MathFunction } from './math-function.ts';

/** The metrics that Contributor Insights makes of a rule. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-GraphReportData.html */
export const insightRuleMetrics = [
  'UniqueContributors',
  'MaxContributorValue',
  'SampleCount',
  'Sum',
  'Minimum',
  'Maximum',
  'Average',
] as const;

export type InsightRuleMetric = (typeof insightRuleMetrics)[number];

export const search: MathFunction = {
  name: 'SEARCH',
  signatures: [acrossSlots(['String', 'String', 'S'], 'TS[]'), acrossSlots(['String', 'String'], 'TS[]')],
  summary: 'the metrics that match a query, as one statistic per period',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html',
  alarmWarning: 'PutMetricAlarm refuses it',
  validate(call, source) {
    const [query, , period] = call.args;
    if (period !== undefined && !((constantOf(period) ?? NaN) > 0)) {
      const message = "SEARCH arguments must be '[String, String, Positive Number]'";
      throw new MathError('search-arguments', message, { range: period.range, source });
    }
    if (query?.kind === 'string') refuseBadQuery(query.value, query.range, source);
  },
  evaluate: (_, frame, call) => frame.fetched(call),
};

export const anomalyDetectionBand: MathFunction = {
  name: 'ANOMALY_DETECTION_BAND',
  signatures: [acrossSlots(['TS'], 'TS[]'), acrossSlots(['TS', 'S'], 'TS[]')],
  summary:
    'the upper and lower bound of what is expected of a series, a number of standard deviations apart (default 2)',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html',
  validate(call, source) {
    const width = call.args[1];
    if (width === undefined || (constantOf(width) ?? NaN) > 0) return;
    const message = 'the width of ANOMALY_DETECTION_BAND must be a number of standard deviations above 0';
    throw new MathError('wrong-argument', message, { range: width.range, source });
  },
  evaluate: (_, frame, call) => frame.fetched(call),
};

export const insightRuleMetric: MathFunction = {
  name: 'INSIGHT_RULE_METRIC',
  signatures: [perSlot(['String', 'String'], 'TS')],
  summary: 'a metric that Contributor Insights makes of a rule',
  page: metricMathPage,
  validate(call, source) {
    const metric = call.args[1];
    if (metric?.kind !== 'string' || insightRuleMetrics.some((name) => name === metric.value)) return;
    const message = `INSIGHT_RULE_METRIC has no metric "${metric.value}"; use one of ${insightRuleMetrics.join(', ')}`;
    throw new MathError('wrong-argument', message, { range: metric.range, source });
  },
  evaluate: (_, frame, call) => frame.fetched(call)[0]!,
};

function refuseBadQuery(query: string, range: CallNode['range'], source: string): void {
  try {
    parseSearch(query);
  } catch (error) {
    if (!(error instanceof SearchSyntaxError)) throw error;
    throw new MathError('search-query', `Invalid SEARCH parameter: ${query}`, { range, source, hint: error.message });
  }
}
