import { service } from '../../service.ts';

/** Secrets Manager as far as this cloud models it. */
export const secrets = service({
  signingName: 'secretsmanager',
  title: 'Secrets Manager',
  apiVersion: '2017-10-17',
  protocols: ['awsJson1_1'],
  targetPrefix: 'secretsmanager',
  errorNamespace: 'com.amazonaws.secretsmanager',
  operations: [],
  resourceTypes: [],
});
