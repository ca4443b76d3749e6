import { service } from '../../service.ts';

/** RDS as far as this cloud models it. */
export const rds = service({
  signingName: 'rds',
  title: 'RDS',
  apiVersion: '2014-10-31',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
  operations: [],
  resourceTypes: [],
});
