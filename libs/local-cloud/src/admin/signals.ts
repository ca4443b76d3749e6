import { AdminError, type AdminRoute } from './admin.ts';

/** Lists the resources that AWS would publish metrics about, and the conditions they can be put under. */
export const readSignals: AdminRoute = {
  method: 'GET',
  path: 'signals',
  summary: 'lists the resources that publish metrics, with their conditions',
  run: notYet,
};

/** Puts a resource under a condition. */
export const putSignal: AdminRoute = {
  method: 'POST',
  path: 'signals',
  summary: 'puts a resource under a condition: { resourceType, id, condition }',
  run: notYet,
};

function notYet(): never {
  throw new AdminError('signals are not modelled yet', 501);
}
