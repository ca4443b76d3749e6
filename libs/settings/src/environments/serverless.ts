import type { ServerlessSettings } from '../schema/serverless.ts';

/** The five functions in production. */
export const serverless: ServerlessSettings = {
  region: 'us-west-2',
  alertEmail: 'admin@example.com',
  logRetentionDays: 30,
  alarms: {
    periodSeconds: 300,
    errorPercent: 5,
    errorPeriods: 2,
    errorRateFromRequests: 0,
    latencyMilliseconds: 500,
    latencyPeriods: 2,
    throttles: 5,
    throttlePeriods: 1,
  },
};
