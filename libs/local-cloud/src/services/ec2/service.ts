import { service } from '../../service.ts';

/** EC2 as far as this cloud models it. */
export const ec2 = service({
  signingName: 'ec2',
  title: 'EC2',
  apiVersion: '2016-11-15',
  protocols: ['ec2Query'],
  xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  operations: [],
  resourceTypes: [],
});
