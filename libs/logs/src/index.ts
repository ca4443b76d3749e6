export { contributionOf, type Contribution } from './contributors/contribution.ts';
export { InsightRuleError } from './contributors/errors.ts';
export { readsLogGroup } from './contributors/log-groups.ts';
export { parseInsightRule } from './contributors/parse-rule.ts';
export { reportMetrics, type ReportMetric } from './contributors/report-metrics.ts';
export {
  insightRuleReport,
  type InsightRuleReport,
  type InsightRuleReportRequest,
  type ReportedContributor,
  type ReportedPeriod,
} from './contributors/report.ts';
export { type InsightRule } from './contributors/rule.ts';
export { insightRuleSeries, type InsightRuleSeries, type InsightRuleSeriesRequest } from './contributors/series.ts';
export { addContribution, createTallies, dropTalliesBefore, type Tallies } from './contributors/tallies.ts';
export { embeddedSamples, extractEmbedded, type Embedded, type EmbeddedMetric } from './emf/extract.ts';
export { type EmfViolation } from './emf/violation.ts';
export { admitLogEvents, type LogEventsAdmission, type RejectedLogEventsInfo } from './ingestion/admit-log-events.ts';
export { type Query, type Source } from './insights/ast.ts';
export { drawQueryError, MalformedQueryError, type QueryErrorKind } from './insights/errors.ts';
export {
  evaluateQuery,
  type QueryOptions,
  type QueryResult,
  type QueryStatistics,
  type ResultField,
} from './insights/evaluate.ts';
export { aggregateFunctions, type AggregateFunction } from './insights/functions/aggregate.ts';
export { type ScalarFunction } from './insights/functions/function.ts';
export { scalarFunctions } from './insights/functions/table.ts';
export { parseQuery } from './insights/parser/parser.ts';
export { printQuery } from './insights/print.ts';
export { discoverFields } from './insights/records/discover.ts';
export { type LogRecord } from './insights/records/record.ts';
export { type LogEvent } from './log-event.ts';
export { admitMetricFilter, type MetricFilterAdmission } from './metric-filters/admit.ts';
export { describeMetricFilters, type MetricFilterDescription } from './metric-filters/describe.ts';
export {
  compileMetricFilter,
  extractSamples,
  type FilterSample,
  type SampleExtractor,
} from './metric-filters/extract.ts';
export {
  systemFields,
  type LogSource,
  type MetricFilter,
  type MetricTransformation,
  type SystemField,
} from './metric-filters/metric-filter.ts';
export { type PutMetricFilterRequest, type RequestedTransformation } from './metric-filters/request.ts';
export {
  testMetricFilter,
  type MetricFilterMatch,
  type MetricFilterTest,
} from './metric-filters/test-metric-filter.ts';
export { type MetricSample } from './metric-sample.ts';
export { compilePattern, type CompiledPattern } from './patterns/compile.ts';
export {
  awsPatternError,
  explainPatternError,
  pointAt,
  type AwsError,
  type PatternError,
  type PatternOperation,
} from './patterns/errors.ts';
export { parsePattern, type ParsedPattern } from './patterns/parse.ts';
export { countRegexes, printPattern, type FilterPattern } from './patterns/pattern.ts';
export { compileRegex, matchRegex, RegexError, testRegex, type Regex, type RegexMatch } from './regex/regex.ts';
