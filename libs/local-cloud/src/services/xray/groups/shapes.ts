import { boolean, string, structure } from '../../../shapes/declare.ts';

/** Whether X-Ray looks for anomalies in a group; recorded only. */
export const insights = structure({ InsightsEnabled: boolean(), NotificationsEnabled: boolean() });

export const groupName = string({ min: 1, max: 32 });

export const groupArn = string({ min: 1, max: 400 });
