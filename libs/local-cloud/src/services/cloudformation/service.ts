import { service } from '../../service.ts';

/** CloudFormation as far as this cloud models it. */
export const cloudformation = service({
  signingName: 'cloudformation',
  title: 'CloudFormation',
  apiVersion: '2010-05-15',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  operations: [],
  resourceTypes: [],
});
