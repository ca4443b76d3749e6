import type { WireResponse } from '../wire/message.ts';

/**
 * Refuses what a web page in somebody's browser could send: another `Host` than this machine's (a name that was made to point here)
 * or an `Origin` other than this port's own. Undefined lets the request in.
 */
export function refusal(headers: Readonly<Record<string, string>>, port: number): WireResponse | undefined {
  const host = headers['host'] ?? '';
  if (!isOwnHost(host, port)) {
    return forbidden(`host must be 127.0.0.1:${port} or localhost:${port}, got "${host}"; call this machine by name`);
  }
  const origin = headers['origin'];
  if (origin !== undefined && !isOwnOrigin(origin, port)) {
    return forbidden(`origin must be http://127.0.0.1:${port} or http://localhost:${port}, got "${origin}"`);
  }
  return undefined;
}

/** `bucket.localhost` is how S3's clients name a bucket in the host. */
function isOwnHost(host: string, port: number): boolean {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (port === 80) own.push('127.0.0.1', 'localhost');
  return (
    own.includes(host) || (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\.localhost:\d+$/.test(host) && host.endsWith(`:${port}`))
  );
}

function isOwnOrigin(origin: string, port: number): boolean {
  return origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

function forbidden(message: string): WireResponse {
  return { status: 403, headers: { 'content-type': 'text/plain' }, body: message };
}
