import type { AdminRoute } from './admin.ts';

/** Forgets everything that was deployed, published and received. */
export const reset: AdminRoute = {
  method: 'POST',
  path: 'reset',
  summary: 'forgets everything but the time',
  run: ({ local }) => local.reset(),
};
