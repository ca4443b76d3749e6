import { logSink } from '../../ports/log-sink.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import type { StateSlot } from '../../state/state-slot.ts';
import { brokenConstraints } from './faults.ts';
import { heldSamples, resumeHeld } from './ingestion/held-samples.ts';
import { appendLines } from './ingestion/log-sink.ts';
import { associateKmsKey } from './operations/associate-kms-key.ts';
import { createLogGroup } from './operations/create-log-group.ts';
import { createLogStream } from './operations/create-log-stream.ts';
import { deleteLogGroup } from './operations/delete-log-group.ts';
import { deleteLogStream } from './operations/delete-log-stream.ts';
import { deleteMetricFilter } from './operations/delete-metric-filter.ts';
import { deleteQueryDefinition } from './operations/delete-query-definition.ts';
import { deleteResourcePolicy } from './operations/delete-resource-policy.ts';
import { deleteRetentionPolicy } from './operations/delete-retention-policy.ts';
import { deleteSubscriptionFilter } from './operations/delete-subscription-filter.ts';
import { describeLogGroups } from './operations/describe-log-groups.ts';
import { describeLogStreams } from './operations/describe-log-streams.ts';
import { describeMetricFilters } from './operations/describe-metric-filters.ts';
import { describeQueries } from './operations/describe-queries.ts';
import { describeQueryDefinitions } from './operations/describe-query-definitions.ts';
import { describeResourcePolicies } from './operations/describe-resource-policies.ts';
import { describeSubscriptionFilters } from './operations/describe-subscription-filters.ts';
import { disassociateKmsKey } from './operations/disassociate-kms-key.ts';
import { filterLogEvents } from './operations/filter-log-events.ts';
import { getLogEvents } from './operations/get-log-events.ts';
import { getLogGroupFields } from './operations/get-log-group-fields.ts';
import { getLogRecord } from './operations/get-log-record.ts';
import { getQueryResults } from './operations/get-query-results.ts';
import { listLogGroups } from './operations/list-log-groups.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { listTagsLogGroup } from './operations/list-tags-log-group.ts';
import { putLogEvents } from './operations/put-log-events.ts';
import { putMetricFilter } from './operations/put-metric-filter.ts';
import { putQueryDefinition } from './operations/put-query-definition.ts';
import { putResourcePolicy } from './operations/put-resource-policy.ts';
import { putRetentionPolicy } from './operations/put-retention-policy.ts';
import { putSubscriptionFilter } from './operations/put-subscription-filter.ts';
import { startQuery } from './operations/start-query.ts';
import { stopQuery } from './operations/stop-query.ts';
import { tagLogGroup } from './operations/tag-log-group.ts';
import { tagResource } from './operations/tag-resource.ts';
import { testMetricFilter } from './operations/test-metric-filter.ts';
import { untagLogGroup } from './operations/untag-log-group.ts';
import { untagResource } from './operations/untag-resource.ts';
import { logGroupType } from './resources/log-group.ts';
import { logStreamType } from './resources/log-stream.ts';
import { metricFilterType } from './resources/metric-filter.ts';
import { queryDefinitionType } from './resources/query-definition.ts';
import { resourcePolicyType } from './resources/resource-policy.ts';
import { subscriptionFilterType } from './resources/subscription-filter.ts';
import { translateFault } from './translate-fault.ts';

/** CloudWatch Logs: groups, streams and events, and what becomes of events: metrics, calls of functions, answers to queries. */
export const logs = service({
  signingName: 'logs',
  title: 'CloudWatch Logs',
  apiVersion: '2014-03-28',
  protocols: ['awsJson1_1'],
  targetPrefix: 'Logs_20140328',
  errorNamespace: 'com.amazonaws.cloudwatchlogs',
  operations: [
    associateKmsKey,
    createLogGroup,
    createLogStream,
    deleteLogGroup,
    deleteLogStream,
    deleteMetricFilter,
    deleteQueryDefinition,
    deleteResourcePolicy,
    deleteRetentionPolicy,
    deleteSubscriptionFilter,
    describeLogGroups,
    describeLogStreams,
    describeMetricFilters,
    describeQueries,
    describeQueryDefinitions,
    describeResourcePolicies,
    describeSubscriptionFilters,
    disassociateKmsKey,
    filterLogEvents,
    getLogEvents,
    getLogGroupFields,
    getLogRecord,
    getQueryResults,
    listLogGroups,
    listTagsForResource,
    listTagsLogGroup,
    putLogEvents,
    putMetricFilter,
    putQueryDefinition,
    putResourcePolicy,
    putRetentionPolicy,
    putSubscriptionFilter,
    startQuery,
    stopQuery,
    tagLogGroup,
    tagResource,
    testMetricFilter,
    untagLogGroup,
    untagResource,
  ],
  resourceTypes: [
    logGroupType,
    logStreamType,
    metricFilterType,
    queryDefinitionType,
    resourcePolicyType,
    subscriptionFilterType,
  ],
  provides: [provide(logSink, { append: appendLines })],
  invalid: brokenConstraints,
  translate: translateFault,
  slots: [heldSamples as StateSlot<unknown>],
  resume: resumeHeld,
});
