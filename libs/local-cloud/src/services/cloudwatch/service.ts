import { logWatcher } from '../../ports/log-watcher.ts';
import { metricSink } from '../../ports/metric-sink.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import type { StateSlot } from '../../state/state-slot.ts';
import { alarmSlot } from './alarms/alarm-table.ts';
import { wind } from './alarms/alarm-clock.ts';
import { invalidRequest, translateFault } from './faults.ts';
import { observeLogs } from './insight-rules/observe-logs.ts';
import { publishSamples } from './metrics/publish-samples.ts';
import { deleteAlarmMuteRule } from './operations/delete-alarm-mute-rule.ts';
import { deleteAlarms } from './operations/delete-alarms.ts';
import { deleteAnomalyDetector } from './operations/delete-anomaly-detector.ts';
import { deleteDashboards } from './operations/delete-dashboards.ts';
import { deleteInsightRules } from './operations/delete-insight-rules.ts';
import { describeAlarmHistory } from './operations/describe-alarm-history.ts';
import { describeAlarmsForMetric } from './operations/describe-alarms-for-metric.ts';
import { describeAlarms } from './operations/describe-alarms.ts';
import { describeAnomalyDetectors } from './operations/describe-anomaly-detectors.ts';
import { describeInsightRules } from './operations/describe-insight-rules.ts';
import { disableAlarmActions } from './operations/disable-alarm-actions.ts';
import { disableInsightRules } from './operations/disable-insight-rules.ts';
import { enableAlarmActions } from './operations/enable-alarm-actions.ts';
import { enableInsightRules } from './operations/enable-insight-rules.ts';
import { getAlarmMuteRule } from './operations/get-alarm-mute-rule.ts';
import { getDashboard } from './operations/get-dashboard.ts';
import { getInsightRuleReport } from './operations/get-insight-rule-report.ts';
import { getMetricData } from './operations/get-metric-data.ts';
import { getMetricStatistics } from './operations/get-metric-statistics.ts';
import { listAlarmMuteRules } from './operations/list-alarm-mute-rules.ts';
import { listDashboards } from './operations/list-dashboards.ts';
import { listMetrics } from './operations/list-metrics.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { putAlarmMuteRule } from './operations/put-alarm-mute-rule.ts';
import { putAnomalyDetector } from './operations/put-anomaly-detector.ts';
import { putCompositeAlarm } from './operations/put-composite-alarm.ts';
import { putDashboard } from './operations/put-dashboard.ts';
import { putInsightRule } from './operations/put-insight-rule.ts';
import { putMetricAlarm } from './operations/put-metric-alarm.ts';
import { putMetricData } from './operations/put-metric-data.ts';
import { setAlarmState } from './operations/set-alarm-state.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { alarmMuteRuleType } from './resources/alarm-mute-rule.ts';
import { alarmType } from './resources/alarm.ts';
import { anomalyDetectorType } from './resources/anomaly-detector.ts';
import { compositeAlarmType } from './resources/composite-alarm.ts';
import { dashboardType } from './resources/dashboard.ts';
import { insightRuleType } from './resources/insight-rule.ts';

/** CloudWatch as far as this cloud models it. */
export const cloudwatch = service({
  signingName: 'monitoring',
  title: 'CloudWatch',
  apiVersion: '2010-08-01',
  protocols: ['awsJson1_0', 'awsQuery', 'rpcV2Cbor'],
  targetPrefix: 'GraniteServiceVersion20100801',
  xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
  errorNamespace: 'com.amazonaws.cloudwatch',
  operations: [
    deleteAlarmMuteRule,
    deleteAlarms,
    deleteAnomalyDetector,
    deleteDashboards,
    deleteInsightRules,
    describeAlarmHistory,
    describeAlarms,
    describeAlarmsForMetric,
    describeAnomalyDetectors,
    describeInsightRules,
    disableAlarmActions,
    disableInsightRules,
    enableAlarmActions,
    enableInsightRules,
    getAlarmMuteRule,
    getDashboard,
    getInsightRuleReport,
    getMetricData,
    getMetricStatistics,
    listAlarmMuteRules,
    listDashboards,
    listMetrics,
    listTagsForResource,
    putAlarmMuteRule,
    putAnomalyDetector,
    putCompositeAlarm,
    putDashboard,
    putInsightRule,
    putMetricAlarm,
    putMetricData,
    setAlarmState,
    tagResource,
    untagResource,
  ],
  resourceTypes: [
    alarmMuteRuleType,
    alarmType,
    anomalyDetectorType,
    compositeAlarmType,
    dashboardType,
    insightRuleType,
  ],
  provides: [provide(metricSink, { publish: publishSamples }), provide(logWatcher, { observe: observeLogs })],
  invalid: invalidRequest,
  translate: translateFault,
  slots: [alarmSlot as StateSlot<unknown>],
  resume: (scope) => wind(scope, scope.clock.now()),
});
