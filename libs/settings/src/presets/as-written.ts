import type { Overrides } from '../overrides.ts';

/**
 * The first specification's own values, where a setting can express them. They deploy, and some of them never page anybody:
 * no database of this class holds 150 connections, and CloudWatch cannot publish to a topic under AWS's own key.
 */
export const asWritten: Overrides = {
  acknowledged: [
    {
      finding: 'AlarmLint::filter-pattern-misses-samples',
      reason:
        'S3-D05, S3-D06: the third specification reads other lines than are written; kept in this preset to show what that misses',
    },
    {
      finding: 'AlarmLint::filter-policy-blocks-alarms',
      reason: 'S2-D14: the second specification filters by attributes; kept in this preset to show what that misses',
    },
    {
      finding: 'AlarmLint::threshold-unreachable',
      reason: 'S0-D03: the first specification asks for 150 connections; kept in this preset to show what that misses',
    },
    {
      finding: 'AlarmLint::topic-key-unusable',
      reason: 'S0-D01: the first specification asks for alias/aws/sns; kept in this preset to show what that misses',
    },
    {
      finding: 'AlarmLint::composite-never-fires',
      reason:
        'S0-D03: it waits for the connections of the first specification; kept in this preset to show what that misses',
    },
  ],
  ecommerce: {
    web: { machineImage: 'amazon-linux-2' },
    alertTopicKey: 'alias/aws/sns',
    thresholds: { databaseConnections: 150 },
  },
  orders: { alertTopicKey: 'alias/aws/sns', auditTrail: { emptiedOnDeletion: false } },
  microservices: {
    functionLogFormat: 'Text',
    clusterMetrics: 'aws-ecs',
    filters: {
      functionErrors: '[time, request_id, level = "ERROR", msg]',
      functionLatency: {
        pattern: '[time, request_id, level, msg, duration_label = "Duration:", duration_value, duration_unit]',
        value: '$duration_value',
        otherwise: 0,
      },
      serviceErrors: '[time, level = "ERROR" || level = "FATAL", msg]',
    },
  },
  payments: {
    alertTopicKey: 'alias/aws/sns',
    alertFilter: 'message-attributes',
    latencyWithoutEvents: 0,
    archivedPrefix: '',
  },
};
