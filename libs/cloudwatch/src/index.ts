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
export { alarmStates, type AlarmStateValue } from './composites/alarm-state.ts';
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
export { alarmReferences, childNames, referencedName, type AlarmHome } from './composites/rule/references.ts';
export { alarmRuleState } from './composites/rule/rule-state.ts';
export { supportingAlarms } from './composites/rule/supporters.ts';
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
export { admitAlarmMath, type AdmittedMath } from './math/admit-alarm.ts';
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
export {
  queryMetrics,
  type MetricDataReader,
  type MetricDataRequest,
  type MetricDataResult,
} from './math/query-metrics.ts';
export { QueryFault } from './math/query-fault.ts';
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
