import { service } from '../../service.ts';

/** CloudWatch Logs as far as this cloud models it. */
export const logs = service({
  signingName: 'logs',
  title: 'CloudWatch Logs',
  apiVersion: '2014-03-28',
  protocols: ['awsJson1_1'],
  targetPrefix: 'Logs_20140328',
  errorNamespace: 'com.amazonaws.cloudwatchlogs',
  operations: [],
  resourceTypes: [],
});
