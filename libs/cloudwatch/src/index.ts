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
