import { provide } from '../../ports/port.ts';
import { roleReader } from '../../ports/role-reader.ts';
import { service } from '../../service.ts';
import { readRole } from './roles.ts';

/** IAM as far as this cloud models it. */
export const iam = service({
  signingName: 'iam',
  title: 'IAM',
  apiVersion: '2010-05-08',
  protocols: ['awsQuery'],
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: [],
  resourceTypes: [],
  provides: [provide(roleReader, { read: readRole })],
});
