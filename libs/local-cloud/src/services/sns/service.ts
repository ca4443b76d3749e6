import { service } from '../../service.ts';

/** SNS as far as this cloud models it. */
export const sns = service({
  signingName: 'sns',
  title: 'SNS',
  apiVersion: '2010-03-31',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
  operations: [],
  resourceTypes: [],
});
