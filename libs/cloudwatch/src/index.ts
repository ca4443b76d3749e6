export { actionHistoryItem, type ActionFate, type ActionRecord } from './alarms/action-history.ts';
export { actionListOf, type ActionList } from './alarms/actions.ts';
export { admitMetricAlarm } from './alarms/admission.ts';
export { AlarmFault, type AlarmFaultCode } from './alarms/alarm-fault.ts';
export { type AlarmHistoryItem } from './alarms/alarm-history-item.ts';
export { initialState, type AlarmState, type AlarmTransition } from './alarms/alarm-state.ts';
export { alarmStates, type AlarmStateValue } from './alarms/alarm-state-value.ts';
export { alarmCases } from './alarms/cases/alarm-cases.ts';
export { capitalStatistic } from './alarms/capital-statistic.ts';
export { comparisonOf, type Comparison, type ComparisonOperator } from './alarms/comparison.ts';
export { alarmArn, createAlarm, type AlarmAddress } from './alarms/create-alarm.ts';
export { evaluateAlarm, type AlarmEvaluation } from './alarms/evaluate-alarm.ts';
export { planEvaluation, type EvaluationPlan } from './alarms/evaluation-plan.ts';
export { alarmCreatedItem, alarmDeletedItem, alarmStateItem, alarmUpdatedItem } from './alarms/history.ts';
export { javaDouble } from './alarms/java-json.ts';
export { significantSamples } from './alarms/low-samples.ts';
export {
  treatments,
  type ApiDimension,
  type ApiMetric,
  type ApiMetricDataQuery,
  type ApiMetricStat,
  type MetricAlarm,
  type MetricAlarmRequest,
  type TreatMissingData,
} from './alarms/metric-alarm.ts';
export { treatmentOf } from './alarms/missing-data.ts';
export { observe, type AlarmBand, type AlarmBandQuery, type AlarmSources } from './alarms/observe.ts';
export { type Observation } from './alarms/observation.ts';
export {
  replay,
  type AlarmReplay,
  type ReplayedAlarm,
  type ReplayedEvaluation,
  type ReplaySpan,
} from './alarms/replay.ts';
export {
  dueEvaluations,
  evaluationIntervalSeconds,
  evaluationRange,
  newestPeriodEnd,
  nextEvaluation,
  phaseOf,
  type AlarmSchedule,
  type DueEvaluation,
} from './alarms/schedule.ts';
export {
  requireAlarm,
  requireStateRequest,
  setAlarmState,
  type SetAlarmStateRequest,
} from './alarms/set-alarm-state.ts';
export { stateReason, type ReasonedDatapoint, type ReasonFacts } from './alarms/state-reason.ts';
export { awsTimestamp, spokenTimestamp } from './alarms/timestamps.ts';
export { judge, slotCodes, type Verdict, type VerdictRules } from './alarms/verdict.ts';
export {
  type BandedQuery,
  type MathSeries,
  type MetricInput,
  type SingleSeries,
  type WatchedSeries,
} from './alarms/watched-series.ts';
export { bandSource, type BandedMetric, type BandSource, type BandSourceOptions } from './anomaly/band-source.ts';
export { drawBand, emptyBand, type Band } from './anomaly/band.ts';
export { deleteDetector, type DeleteDetectorRequest } from './anomaly/delete-detector.ts';
export {
  describeDetectors,
  type DescribeDetectorsRequest,
  type DescribeDetectorsResult,
} from './anomaly/describe-detectors.ts';
export {
  detectorKey,
  type AnomalyDetector,
  type DetectorConfiguration,
  type DetectorQuery,
  type DetectorSource,
  type ExcludedRange,
} from './anomaly/detector.ts';
export {
  detectorBand,
  detectorState,
  type BandQuery,
  type DetectorState,
  type ReadHistory,
} from './anomaly/detector-band.ts';
export { type PutDetectorRequest, type RequestedMetric, type RequestedSource } from './anomaly/detector-request.ts';
export { AnomalyDetectorFault, type AnomalyDetectorFaultCode } from './anomaly/fault.ts';
export { modelSettings } from './anomaly/model-settings.ts';
export { putDetector, type PutDetectorResult } from './anomaly/put-detector.ts';
export { train, trainingEnd, trainingWindow, type Model, type TrainingData } from './anomaly/train.ts';
export {
  emptyCompositeBoard,
  type BoardChange,
  type CompositeBoard,
  type MetricAlarms,
  type WatchedAlarm,
} from './composites/board.ts';
export { childChanged } from './composites/child-changed.ts';
export {
  actionsOfState,
  type CompositeAlarm,
  type CompositeAlarmRequest,
  type CompositeConfiguration,
} from './composites/composite-alarm.ts';
export { checkAlarmDeletion, deleteCompositeAlarms } from './composites/delete-alarms.ts';
export {
  type CompositeAction,
  type CompositeChange,
  type CompositeEffect,
  type CompositeTransition,
} from './composites/effects.ts';
export { enableCompositeActions } from './composites/enable-actions.ts';
export { playComposites, type CompositeStep, type PlayedStep } from './composites/play-composites.ts';
export { putCompositeAlarm } from './composites/put-composite-alarm.ts';
export { suppressionReason } from './composites/reasons.ts';
export { admitAlarmRule, type AdmittedRule, type RuleSurroundings } from './composites/rule/admission.ts';
export {
  type AlarmReference,
  type AlarmRule,
  type AndRule,
  type GroupRule,
  type LiteralRule,
  type NotRule,
  type OrRule,
  type QuorumRule,
  type QuorumThreshold,
  type RuleRange,
  type StateRule,
} from './composites/rule/ast.ts';
export { CompositeAlarmError } from './composites/rule/errors.ts';
export { evaluateAlarmRule, type ChildStates } from './composites/rule/evaluate.ts';
export { countElements, ruleLimits } from './composites/rule/limits.ts';
export { parseAlarmRule } from './composites/rule/parser.ts';
export { printAlarmRule } from './composites/rule/print.ts';
export { alarmReferences, childNames, referencedName } from './composites/rule/references.ts';
export { alarmRuleState } from './composites/rule/rule-state.ts';
export { supportingAlarms } from './composites/rule/supporters.ts';
export { setCompositeAlarmState } from './composites/set-composite-state.ts';
export { playSuppression, type ActionRun, type SuppressionMove } from './composites/suppression-play.ts';
export {
  stepSuppression,
  type SuppressionInput,
  type SuppressionPeriods,
  type SuppressionPhase,
  type SuppressionStep,
  type SuppressorState,
} from './composites/suppression.ts';
export { nextCompositeTimer, passCompositeTime } from './composites/timers.ts';
export { type NewState } from './composites/transition.ts';
export { type Finding as DashboardFinding } from './dashboards/body/finding.ts';
export { type JsonObject as DashboardBody } from './dashboards/body/shape.ts';
export { parseDashboard, type ParsedDashboard } from './dashboards/parse-dashboard.ts';
export {
  dashboardArn,
  dashboardEntry,
  DashboardFault,
  putDashboard,
  type Dashboard,
  type DashboardEntry,
  type DashboardFaultCode,
} from './dashboards/put-dashboard.ts';
export { applyVariables, type VariableValue } from './dashboards/resolve/apply-variables.ts';
export { resolveDashboard, type DashboardView } from './dashboards/resolve/resolve-dashboard.ts';
export {
  type GraphQuery,
  type Problem as DashboardProblem,
  type ResolvedDashboard,
  type ResolvedWidget,
} from './dashboards/resolve/resolved.ts';
export { type WidgetType } from './dashboards/widgets/widget.ts';
export {
  walk as walkMath,
  type ArrayNode,
  type BinaryNode,
  type BinarySymbol,
  type CallNode,
  type Expression as MathNode,
  type Keyword as MathKeyword,
  type KeywordNode,
  type MathExpression,
  type NegationNode,
  type NumberNode,
  type Range as MathRange,
  type ReferenceNode,
  type StringNode,
} from './math/ast.ts';
export { check as checkMath, describeSignature, type Checked as CheckedMath, type Declared } from './math/check.ts';
export { compile as compileMath, type CompiledMath, type CompileScope } from './math/compile.ts';
export {
  awsMessage as awsMathMessage,
  drawError as drawMathError,
  MathError,
  type MathErrorCode,
} from './math/errors.ts';
export {
  evaluate as evaluateMath,
  evaluateAll as evaluateAllMath,
  type MathEnvironment,
  type MathMetric,
  type MathResult,
} from './math/evaluate.ts';
export { insightRuleMetrics, type InsightRuleMetric } from './math/functions/fetched.ts';
export { mathFunction, mathFunctions } from './math/functions/function-table.ts';
export { type MathFunction, type RefusedFunction, type Signature } from './math/functions/math-function.ts';
export { refusedFunctions } from './math/functions/refused.ts';
export { automaticLabels } from './math/labels.ts';
export { link as linkMath, type LinkedExpression, type MathScope } from './math/link.ts';
export { parse as parseMath } from './math/parser.ts';
export { print as printMath } from './math/print.ts';
export { type MetricDataQuery, type MetricStat } from './math/query.ts';
export { searchMetrics } from './math/search-metrics.ts';
export { parseSearch } from './math/search/parse-search.ts';
export {
  type SearchGroup,
  type SearchNode,
  type SearchNot,
  type SearchQuery,
  type SearchSchema,
  type SearchTerm,
} from './math/search/search-ast.ts';
export { SearchSyntaxError } from './math/search/search-error.ts';
export { matchesSearch } from './math/search/search-match.ts';
export { type SlotGrid } from './math/slot-frame.ts';
export {
  type BandRequest,
  type InsightRuleRequest,
  type LabelledSeries,
  type MathSources,
  type MathWindow,
  type SearchRequest,
} from './math/sources.ts';
export { type MathType, type ParameterType } from './math/types.ts';
export { metricKey, type Dimension, type Metric } from './metric.ts';
export { activeMute, muteDetail, nextMuteTimer, type ActiveMute } from './muting/active-mute.ts';
export {
  getMuteRule,
  listMuteRules,
  type MuteRuleDescription,
  type MuteRuleFilter,
  type MuteRuleSummary,
} from './muting/describe-mute-rule.ts';
export { MuteRuleError } from './muting/errors.ts';
export { type MuteRule, type MuteRuleRequest, type MuteRuleStatus } from './muting/mute-rule.ts';
export {
  rememberMuted,
  settleUnmuted,
  type MutedActions,
  type MutedLedger,
  type UnmutedAlarm,
  type Unmuting,
} from './muting/muted-actions.ts';
export { deleteMuteRule, putMuteRule, type MuteRules } from './muting/put-mute-rule.ts';
export { parseMuteSchedule, type MuteExpression, type MuteSchedule, type ScheduleRequest } from './muting/schedule.ts';
export { type MuteWindow } from './muting/windows.ts';
export { putMetricData } from './publishing/put-metric-data.ts';
export {
  type EntityMetricData,
  type MetricDatum,
  type PutMetricDataRequest,
  type RequestDimension,
  type RequestEntity,
  type RequestStatisticSet,
} from './publishing/request.ts';
export {
  getMetricData,
  type GetMetricDataRequest,
  type GetMetricDataResult,
  type MetricDataContext,
} from './queries/get-metric-data.ts';
export {
  getMetricStatistics,
  type Datapoint,
  type GetMetricStatisticsRequest,
  type GetMetricStatisticsResult,
} from './queries/get-metric-statistics.ts';
export {
  listMetrics,
  type DimensionFilter,
  type ListedMetric,
  type ListMetricsRequest,
  type ListMetricsResult,
} from './queries/list-metrics.ts';
export { type MessageData, type MetricDataResult as MetricDataAnswer } from './queries/metric-data-result.ts';
export { type QueryContext } from './queries/request.ts';
export { type MetricReader, type SlidingQuery, type SlidingReader, type SlotQuery, type Slots } from './reader.ts';
export { MetricFault, type MetricFaultCode } from './request-fault.ts';
export { emptySeries, type Instant, type Series } from './series.ts';
export { type BasicStatistic, type Bounds, type Statistic, type TrimmedFamily } from './statistics/ast.ts';
export { StatisticSyntaxError } from './statistics/errors.ts';
export { evaluateStatistic, type Distribution } from './statistics/evaluate.ts';
export { type Histogram } from './statistics/histogram.ts';
export { isStatistic, parseStatistic } from './statistics/parser.ts';
export { printStatistic } from './statistics/print.ts';
export { type KnownMetric } from './store/metric-entry.ts';
export { MetricStore, type Publication } from './store/metric-store.ts';
export { type CountedValue, type Sample, type StatisticSet } from './store/sample.ts';
export { isUnit, units, type Unit } from './unit.ts';
