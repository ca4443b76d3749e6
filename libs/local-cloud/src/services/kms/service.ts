import { service } from '../../service.ts';

/** KMS as far as this cloud models it. */
export const kms = service({
  signingName: 'kms',
  title: 'KMS',
  apiVersion: '2014-11-01',
  protocols: ['awsJson1_1'],
  targetPrefix: 'TrentService',
  errorNamespace: 'com.amazonaws.kms',
  operations: [],
  resourceTypes: [],
});
