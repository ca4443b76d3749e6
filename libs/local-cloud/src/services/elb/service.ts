import { service } from '../../service.ts';

/** Elastic Load Balancing v2 as far as this cloud models it. */
export const elb = service({
  signingName: 'elasticloadbalancing',
  title: 'Elastic Load Balancing v2',
  apiVersion: '2015-12-01',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  operations: [],
  resourceTypes: [],
});
