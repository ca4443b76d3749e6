import { admitMetricFilter, extractSamples, type LogEvent, type LogSource, type MetricSample } from '../index.ts';

/** Turns the failed payments in a log into samples that a metric store records. */
export function countFailures(events: readonly LogEvent[], source: LogSource): readonly MetricSample[] {
  const transformation = { metricNamespace: 'Shop', metricName: 'FailedPayments', metricValue: '1', defaultValue: 0 };
  const filterPattern = '{ $.level = "ERROR" && $.service = "pay*" }';
  const put = { filterName: 'failed-payments', filterPattern, metricTransformations: [transformation] };
  const admission = admitMetricFilter(put, []);
  if (!admission.ok) throw new Error(`${admission.error.code}: ${admission.error.message}`); // AWS's own words
  return extractSamples(admission.filter, events, source);
}
