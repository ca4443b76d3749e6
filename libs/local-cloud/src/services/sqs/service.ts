import { service } from '../../service.ts';

/** SQS as far as this cloud models it. */
export const sqs = service({
  signingName: 'sqs',
  title: 'SQS',
  apiVersion: '2012-11-05',
  protocols: ['awsJson1_0', 'awsQuery'],
  targetPrefix: 'AmazonSQS',
  xmlNamespace: 'http://queue.amazonaws.com/doc/2012-11-05/',
  errorNamespace: 'com.amazonaws.sqs',
  operations: [],
  resourceTypes: [],
});
