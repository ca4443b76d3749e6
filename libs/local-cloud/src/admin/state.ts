import type { SavedStates } from '../state/state-store.ts';
import { AdminError, type AdminRoute } from './admin.ts';

/** Gives everything the cloud holds, as JSON. */
export const exportState: AdminRoute = {
  method: 'GET',
  path: 'state',
  summary: 'gives everything it holds as JSON',
  run: ({ local }) => local.save(),
};

/** Replaces everything the cloud holds. */
export const importState: AdminRoute = {
  method: 'PUT',
  path: 'state',
  summary: 'replaces everything it holds by such a JSON',
  run({ local, body }) {
    const saved = body as Partial<SavedStates>;
    if (saved.version !== 1 || typeof saved.places !== 'object') {
      throw new AdminError(`state must have version 1 and places, got version ${JSON.stringify(saved.version)}`);
    }
    local.load(saved as SavedStates);
  },
};
