import type { Protocol, Service } from '../service.ts';
import type { WireRequest } from '../wire/message.ts';

/**
 * Says which of its service's protocols a request speaks: CBOR and JSON name themselves in headers, a query has an `Action`,
 * and all else is what the service speaks first.
 */
export function protocolOf(request: WireRequest, service: Service): Protocol {
  const spoken = claims(request);
  return spoken.find((protocol) => service.protocols.includes(protocol)) ?? service.protocols[0]!;
}

function claims({ headers }: WireRequest): readonly Protocol[] {
  if (headers['smithy-protocol'] === 'rpc-v2-cbor') return ['rpcV2Cbor'];
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/x-amz-json-1.0')) return ['awsJson1_0', 'awsJson1_1'];
  if (headers['x-amz-target'] !== undefined) return ['awsJson1_1', 'awsJson1_0'];
  return ['restXml', 'restJson', 'ec2Query', 'awsQuery'];
}
