import type { Service } from '../service.ts';
import type { WireResponse } from '../wire/message.ts';

const USUAL = 16 * 1024 * 1024;

/** The largest body of a request, by the service in its credential scope. */
export function bodyLimit(headers: Readonly<Record<string, string>>, services: ReadonlyMap<string, Service>): number {
  return serviceOf(headers, services)?.maxBodyBytes ?? USUAL;
}

/** The answer to a longer one. */
export function bodyTooLarge(
  headers: Readonly<Record<string, string>>,
  services: ReadonlyMap<string, Service>,
): WireResponse {
  const code = serviceOf(headers, services)?.tooLargeCode ?? 'RequestEntityTooLarge';
  const message = 'Your request is too large';
  return {
    status: 413,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message }),
  };
}

function serviceOf(
  headers: Readonly<Record<string, string>>,
  services: ReadonlyMap<string, Service>,
): Service | undefined {
  return services.get(headers['authorization']?.split(',')[0]?.split('/').at(-2) ?? '');
}
