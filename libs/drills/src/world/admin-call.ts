import type { LocalCloud } from '@shopwatch/local-cloud';

/** A request to the pages under `/_shopwatch/`. */
export interface AdminRequest {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Asks the cloud's own pages. @throws Error with their words when they refuse */
export async function adminCall<Output>(cloud: LocalCloud, request: AdminRequest): Promise<Output> {
  const answer = await cloud.answer({
    method: request.method,
    path: `/_shopwatch/${request.path}`,
    query: new URLSearchParams(request.query),
    headers: {},
    body: new TextEncoder().encode(request.body === undefined ? '' : JSON.stringify(request.body)),
  });
  const output = JSON.parse(String(answer.body)) as { error?: string };
  if (answer.status >= 400) throw new Error(output.error ?? `status ${answer.status}`);
  return output as Output;
}
