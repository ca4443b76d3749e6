import { service } from '../../service.ts';

/** CloudWatch as far as this cloud models it. */
export const cloudwatch = service({
  signingName: 'monitoring',
  title: 'CloudWatch',
  apiVersion: '2010-08-01',
  protocols: ['awsJson1_0', 'awsQuery', 'rpcV2Cbor'],
  targetPrefix: 'GraniteServiceVersion20100801',
  xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
  errorNamespace: 'com.amazonaws.cloudwatch',
  operations: [],
  resourceTypes: [],
});
