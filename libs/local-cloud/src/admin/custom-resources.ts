import { customAnswers } from '../ports/custom-answers.ts';
import { AdminError, type AdminRoute } from './admin.ts';

/** Takes the answer of the function behind a custom resource: the `ResponseURL` of its request leads here. */
export const answerCustomResource: AdminRoute = {
  method: 'PUT',
  path: 'custom-resources',
  summary: 'takes what a function says about its custom resource, for the `token` of its request',
  run({ local, query, body }) {
    const scope = local.scope();
    const token = query.get('token') ?? '';
    if (scope.port(customAnswers).take(scope, token, body)) return {};
    throw new AdminError(`nobody waits for the token "${token}"; each request is answered once`, 404);
  },
};
