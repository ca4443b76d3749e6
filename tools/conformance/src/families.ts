import { alarmEvaluation } from './families/alarms/alarm-evaluation.ts';
import { alarmTimeline } from './families/alarms/alarm-timeline.ts';
import { cfnRecordedErrors, cfnReturnValues } from './families/cloud-formation.ts';
import { compositeAdmission } from './families/composites/admission.ts';
import { compositeTimeline, suppressionDelivery } from './families/composites/recorded.ts';
import { compositeRules } from './families/composites/rule.ts';
import { compositeSequences } from './families/composites/sequence.ts';
import { compositeSuppression } from './families/composites/suppression.ts';
import { compositeTimelines } from './families/composites/timeline.ts';
import { metricFilterValues } from './families/logs/metric-filter-values.ts';
import { bucketAlignment } from './families/metrics/bucket-alignment.ts';
import { automaticLabels, recordedMetricData } from './families/metrics/metric-data.ts';
import { metricMath } from './families/metrics/metric-math.ts';
import { emf } from './families/logs/emf.ts';
import { filterPatterns } from './families/logs/filter-patterns.ts';
import { logFilterPatterns } from './families/logs/log-filter-patterns.ts';
import { metricSections } from './families/metrics/metric-sections.ts';
import { publications } from './families/metrics/put-metric-data.ts';
import { recordedStatistics } from './families/metrics/recorded-statistics.ts';
import { metricErrors, metricLabels, statistics } from './families/metrics/statistics.ts';
import { alarmPayloads } from './families/notifications/alarm-payloads.ts';
import { eventPatterns } from './families/notifications/event-patterns.ts';
import { snsFilterPolicies } from './families/notifications/filter-policies.ts';
import { scheduleExpressions } from './families/notifications/schedules.ts';
import type { Family } from './family.ts';

/** Every format of cases that the runner knows; the first family that recognises a case gets it. */
export const families: readonly Family[] = [
  alarmPayloads,
  compositeTimeline,
  suppressionDelivery,
  logFilterPatterns,
  metricFilterValues,
  recordedMetricData,
  recordedStatistics,
  metricSections,
  cfnReturnValues,
  compositeSequences,
  compositeTimelines,
  compositeRules,
  compositeSuppression,
  compositeAdmission,
  alarmEvaluation,
  alarmTimeline,
  metricMath,
  statistics,
  metricLabels,
  metricErrors,
  automaticLabels,
  bucketAlignment,
  publications,
  emf,
  filterPatterns,
  eventPatterns,
  snsFilterPolicies,
  scheduleExpressions,
  cfnRecordedErrors,
];
