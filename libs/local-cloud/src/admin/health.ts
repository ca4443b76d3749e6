import type { AdminRoute } from './admin.ts';

/** Says that the cloud is there and what it serves. */
export const health: AdminRoute = {
  method: 'GET',
  path: 'health',
  summary: 'says that it runs, and how many operations each service has',
  run: ({ local, cloud }) => ({
    status: 'ok',
    time: new Date(local.clock.now()).toISOString(),
    services: Object.fromEntries(
      [...cloud.services.values()].map((service) => [service.title, service.operations.length]),
    ),
    resourceTypes: cloud.resourceTypes.size,
  }),
};
