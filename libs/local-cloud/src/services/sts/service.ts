import { provide } from '../../ports/port.ts';
import { sessionReader } from '../../ports/session-reader.ts';
import { service } from '../../service.ts';
import { assumeRole } from './operations/assume-role.ts';
import { getCallerIdentity } from './operations/get-caller-identity.ts';
import { readSession } from './sessions.ts';

/** Security Token Service: says who asks, and lends roles. */
export const sts = service({
  signingName: 'sts',
  title: 'STS',
  apiVersion: '2011-06-15',
  protocols: ['awsQuery'],
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  operations: [assumeRole, getCallerIdentity],
  provides: [provide(sessionReader, { read: readSession })],
});
