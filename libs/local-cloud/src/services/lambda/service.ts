import { service } from '../../service.ts';

/** Lambda as far as this cloud models it. */
export const lambda = service({
  signingName: 'lambda',
  title: 'Lambda',
  apiVersion: '2015-03-31',
  protocols: ['restJson'],

  operations: [],
  resourceTypes: [],
});
