import type { Cloud } from '../cloud.ts';
import type { LocalCloud } from '../local-cloud.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { routes } from './routes.ts';

/** What an admin route works on. */
export interface AdminContext {
  readonly local: LocalCloud;
  readonly cloud: Cloud;
  readonly query: URLSearchParams;
  /** The parsed body; an empty one is `{}`. */
  readonly body: unknown;
}

/** One admin route: gives what goes out as JSON. @throws AdminError for a request that makes no sense */
export interface AdminRoute {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** Under `/_shopwatch/`. */
  readonly path: string;
  /** One line for the reference. */
  readonly summary: string;
  run(context: AdminContext): unknown;
}

/** The request to the admin surface makes no sense; the sentence is for a person. */
export class AdminError extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.name = 'AdminError';
    this.status = status;
  }
}

const PREFIX = '/_shopwatch/';

/** Whether a request is for the admin surface. */
export function isAdmin(request: WireRequest): boolean {
  return request.path.startsWith(PREFIX);
}

/** Answers a request to the admin surface. */
export async function answerAdmin(request: WireRequest, local: LocalCloud, cloud: Cloud): Promise<WireResponse> {
  const path = request.path.slice(PREFIX.length);
  const here = routes.filter((route) => route.path === path);
  const route = here.find(({ method }) => method === request.method);
  try {
    if (route === undefined) throw noRoute(path, request.method, here);
    const result = await route.run({ local, cloud, query: request.query, body: parsed(request) });
    return json(200, result ?? {});
  } catch (fault) {
    if (fault instanceof AdminError) return json(fault.status, { error: fault.message });
    cloud.log({ level: 'error', message: 'admin request failed', fields: { path, stack: (fault as Error).stack } });
    return json(500, { error: 'the request failed inside; see the log' });
  }
}

function noRoute(path: string, method: string, here: readonly AdminRoute[]): AdminError {
  if (here.length === 0) {
    const known = [...new Set(routes.map((route) => route.path))].join(', ');
    return new AdminError(`no such page: "${path}"; there are ${known}`, 404);
  }
  return new AdminError(`${path} takes ${here.map((route) => route.method).join(' or ')}, got ${method}`, 405);
}

function parsed(request: WireRequest): unknown {
  if (request.body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder().decode(request.body));
  } catch {
    throw new AdminError('the body must be JSON');
  }
}

function json(status: number, body: unknown): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(body)}\n` };
}
