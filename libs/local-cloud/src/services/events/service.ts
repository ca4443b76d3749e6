import { service } from '../../service.ts';

/** EventBridge as far as this cloud models it. */
export const events = service({
  signingName: 'events',
  title: 'EventBridge',
  apiVersion: '2015-10-07',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AWSEvents',
  errorNamespace: 'com.amazonaws.eventbridge',
  operations: [],
  resourceTypes: [],
});
