import { service } from '../../service.ts';

/** S3 as far as this cloud models it. */
export const s3 = service({
  signingName: 's3',
  title: 'S3',
  apiVersion: '2006-03-01',
  protocols: ['restXml'],
  xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
  operations: [],
  resourceTypes: [],
});
