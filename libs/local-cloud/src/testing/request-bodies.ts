import type { Operation } from '../operation.ts';
import type { Protocol, Service } from '../service.ts';
import { encodeCbor } from '../wire/cbor/encode.ts';
import type { WireRequest } from '../wire/message.ts';

/** A request as a client of that protocol would send it, with whatever body. */
export function wireRequest(
  service: Service,
  protocol: Protocol,
  name: string,
  body: Uint8Array | string,
): WireRequest {
  const signature = `AWS4-HMAC-SHA256 Credential=test/20260206/eu-west-1/${service.signingName}/aws4_request`;
  return {
    method: 'POST',
    path: protocol === 'rpcV2Cbor' ? `/service/${service.targetPrefix}/operation/${name}` : '/',
    query: new URLSearchParams(),
    headers: {
      authorization: `${signature}, SignedHeaders=host, Signature=0`,
      ...protocolHeaders(service, protocol, name),
    },
    body: typeof body === 'string' ? Buffer.from(body) : body,
  };
}

function protocolHeaders(service: Service, protocol: Protocol, name: string): Record<string, string> {
  switch (protocol) {
    case 'awsJson1_0':
    case 'awsJson1_1': {
      const version = protocol.slice(-3).replace('_', '.');
      const target = `${service.targetPrefix}.${name}`;
      return { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target };
    }
    case 'rpcV2Cbor':
      return { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' };
    case 'awsQuery':
    case 'ec2Query':
      return { 'content-type': 'application/x-www-form-urlencoded' };
    case 'restJson':
      return { 'content-type': 'application/json' };
    case 'restXml':
      return { 'content-type': 'application/xml' };
    default:
      return protocol satisfies never;
  }
}

/** A request that carries values, in the way of the protocol. */
export function requestWith(
  service: Service,
  protocol: Protocol,
  operation: Operation,
  values: Readonly<Record<string, unknown>>,
): WireRequest {
  switch (protocol) {
    case 'awsJson1_0':
    case 'awsJson1_1':
      return wireRequest(service, protocol, operation.name, JSON.stringify(values));
    case 'rpcV2Cbor':
      return wireRequest(service, protocol, operation.name, encodeCbor(values));
    case 'awsQuery':
    case 'ec2Query': {
      const form = new URLSearchParams({ Action: operation.name, Version: service.apiVersion });
      flatten(form, '', values, protocol === 'awsQuery' ? '.member' : '');
      return wireRequest(service, protocol, operation.name, form.toString());
    }
    case 'restJson':
    case 'restXml':
      return restRequest(service, protocol, operation, values);
    default:
      return protocol satisfies never;
  }
}

function flatten(form: URLSearchParams, path: string, value: unknown, item: string): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') return form.set(path, String(value));
  const entries = Array.isArray(value)
    ? value.map((member, index) => [`${item}.${index + 1}`, member] as const)
    : Object.entries(value).map(([name, member]) => [`${path === '' ? '' : '.'}${name}`, member] as const);
  for (const [step, member] of entries) flatten(form, path + step, member, item);
}

function restRequest(
  service: Service,
  protocol: 'restJson' | 'restXml',
  operation: Operation,
  values: Readonly<Record<string, unknown>>,
): WireRequest {
  const { method = 'POST', path = '/', header } = operation.http ?? {};
  const [template = '/', wanted = ''] = path.split('?');
  const filled = template.replace(/\{(\w+)\+?\}/g, (_, label: string) => encodeURIComponent(wellFormed(values[label])));
  const query = new URLSearchParams(wanted);
  const headers: Record<string, string> = header === undefined ? {} : { [header]: 'a' };
  for (const [name, { traits }] of Object.entries(operation.input)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    if (traits.query !== undefined) query.set(traits.query, wellFormed(value));
    if (traits.header !== undefined) headers[traits.header.toLowerCase()] = wellFormed(value);
  }
  const body = protocol === 'restJson' ? JSON.stringify(values) : `<It>${xmlOf(values)}</It>`;
  const request = wireRequest(service, protocol, operation.name, method === 'GET' || method === 'HEAD' ? '' : body);
  return { ...request, method, path: filled, query, headers: { ...request.headers, ...headers } };
}

function wellFormed(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toString();
}

function xmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((member) => `<member>${xmlOf(member)}</member>`).join('');
  if (typeof value !== 'object' || value === null) return wellFormed(value).replace(/[<&]/g, '');
  return Object.entries(value)
    .filter(([name]) => /^[A-Za-z]\w*$/.test(name))
    .map(([name, member]) => `<${name}>${xmlOf(member)}</${name}>`)
    .join('');
}
