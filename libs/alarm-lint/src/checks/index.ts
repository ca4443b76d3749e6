import { actionArnMalformed } from './actions/action-arn-malformed.ts';
import { actionMissing } from './actions/action-missing.ts';
import { actionTargetMissing } from './actions/action-target-missing.ts';
import { actionsDisabled } from './actions/actions-disabled.ts';
import { functionNotPermitted } from './actions/function-not-permitted.ts';
import { alarmDuplicated } from './alarms/alarm-duplicated.ts';
import { alarmNameTaken } from './alarms/alarm-name-taken.ts';
import { briefingIncomplete } from './alarms/briefing-incomplete.ts';
import type { Check } from './check.ts';
import { compositeAlwaysFires } from './composites/composite-always-fires.ts';
import { compositeChildElsewhere } from './composites/composite-child-elsewhere.ts';
import { compositeChildUnknown } from './composites/composite-child-unknown.ts';
import { compositeNeverFires } from './composites/composite-never-fires.ts';
import { thresholdNotShown } from './dashboards/threshold-not-shown.ts';
import { thresholdShownDifferently } from './dashboards/threshold-shown-differently.ts';
import { widgetMetricMissing } from './dashboards/widget-metric-missing.ts';
import { widgetMetricUnpublished } from './dashboards/widget-metric-unpublished.ts';
import { bandUnusable } from './expressions/band-unusable.ts';
import { divisionByAbsent } from './expressions/division-by-absent.ts';
import { expressionRefused } from './expressions/expression-refused.ts';
import { queryUnused } from './expressions/query-unused.ts';
import { logGroupKeptForEver } from './logs/log-group-kept-for-ever.ts';
import { logGroupUnwritten } from './logs/log-group-unwritten.ts';
import { dimensionValueForm } from './metrics/dimension-value-form.ts';
import { dimensionsDiffer } from './metrics/dimensions-differ.ts';
import { dimensionsUnpublished } from './metrics/dimensions-unpublished.ts';
import { metricUnknown } from './metrics/metric-unknown.ts';
import { metricUnpublished } from './metrics/metric-unpublished.ts';
import { unitUnpublished } from './metrics/unit-unpublished.ts';
import { outageHidden } from './missing-data/outage-hidden.ts';
import { silenceBreaches } from './missing-data/silence-breaches.ts';
import { actionElsewhere } from './places/action-elsewhere.ts';
import { metricElsewhere } from './places/metric-elsewhere.ts';
import { widgetElsewhere } from './places/widget-elsewhere.ts';
import { filterDefaultDistorts } from './publishing/filter-default-distorts.ts';
import { filterPatternMissesSamples } from './publishing/filter-pattern-misses-samples.ts';
import { namespaceNotPermitted } from './publishing/namespace-not-permitted.ts';
import { alarmRefused } from './thresholds/alarm-refused.ts';
import { periodTooShort } from './thresholds/period-too-short.ts';
import { thresholdAlwaysBreached } from './thresholds/threshold-always-breached.ts';
import { thresholdUnreachable } from './thresholds/threshold-unreachable.ts';
import { filterPolicyBlocksAlarms } from './topics/filter-policy-blocks-alarms.ts';
import { subscriptionUnconfirmed } from './topics/subscription-unconfirmed.ts';
import { topicKeyUnusable } from './topics/topic-key-unusable.ts';
import { topicPolicyClosed } from './topics/topic-policy-closed.ts';
import { topicUnsubscribed } from './topics/topic-unsubscribed.ts';

/** All checks, by topic. */
export const checksByTopic: Readonly<Record<string, readonly Check[]>> = {
  'Metrics that are not there': [
    metricUnknown,
    dimensionsUnpublished,
    dimensionValueForm,
    metricUnpublished,
    dimensionsDiffer,
    unitUnpublished,
  ],
  'Thresholds and periods': [thresholdUnreachable, thresholdAlwaysBreached, periodTooShort, alarmRefused],
  'Missing data': [outageHidden, silenceBreaches],
  Expressions: [expressionRefused, queryUnused, divisionByAbsent, bandUnusable],
  Actions: [actionMissing, actionsDisabled, actionTargetMissing, actionArnMalformed, functionNotPermitted],
  'Topics and subscriptions': [
    topicKeyUnusable,
    topicPolicyClosed,
    topicUnsubscribed,
    subscriptionUnconfirmed,
    filterPolicyBlocksAlarms,
  ],
  'Composite alarms': [compositeNeverFires, compositeAlwaysFires, compositeChildUnknown, compositeChildElsewhere],
  'Publishing metrics': [filterPatternMissesSamples, filterDefaultDistorts, namespaceNotPermitted],
  Logs: [logGroupKeptForEver, logGroupUnwritten],
  'Alarms as a whole': [alarmNameTaken, alarmDuplicated, briefingIncomplete],
  Dashboards: [widgetMetricMissing, widgetMetricUnpublished, thresholdNotShown, thresholdShownDifferently],
  'Regions and accounts': [actionElsewhere, metricElsewhere, widgetElsewhere],
};

/** All checks, in the order in which they are reported. */
export const checks: readonly Check[] = Object.values(checksByTopic).flat();
