export { embeddedSamples, extractEmbedded, type Embedded, type EmbeddedMetric } from './emf/extract.ts';
export { type EmfViolation } from './emf/violation.ts';
export { admitLogEvents, type LogEventsAdmission, type RejectedLogEventsInfo } from './ingestion/admit-log-events.ts';
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
