import { contract, text } from '@shopwatch/contract';

/** What the five functions hand to whoever looks for their errors or wants to be told. */
export const serverless = contract('serverless', {
  errorTableName: text('table that keeps every error of the five functions'),
  alertTopicArn: text('topic that tells of failing, slow and throttled functions'),
  dashboardName: text('dashboard of the five functions'),
});
