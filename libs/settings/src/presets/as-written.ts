import type { Overrides } from '../overrides.ts';

/**
 * The first specification's own values, where a setting can express them. They deploy, and some of them never page anybody:
 * no database of this class holds 150 connections, and CloudWatch cannot publish to a topic under AWS's own key.
 */
export const asWritten: Overrides = {
  ecommerce: {
    web: { machineImage: 'amazon-linux-2' },
    alertTopicKey: 'alias/aws/sns',
    thresholds: { databaseConnections: 150 },
  },
};
