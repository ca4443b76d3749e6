import fc from 'fast-check';
import { requestWith, wireRequest } from '../testing/request-bodies.ts';
import { requestValues } from '../testing/request-values.ts';
import { testCloud } from '../testing/test-cloud.ts';
import type { Protocol, Service } from '../service.ts';
import { services } from '../services/services.ts';
import { decodeCbor } from '../wire/cbor/decode.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';

const cloud = testCloud();

const spoken = services
  .filter(({ operations }) => operations.length > 0)
  .flatMap((service) => service.protocols.map((protocol) => [service.title, protocol, service] as const));

/** Sends a request and demands what any answer is: no fault of ours, and AWS's form of an error if it is one. */
async function answerTo(request: WireRequest): Promise<WireResponse> {
  cloud.log.length = 0;
  const response = await cloud.local.answer(request);
  const faults = cloud.log.filter(({ level }) => level === 'error');
  expect(faults).toEqual([]);
  expect(response.status).not.toBe(500);
  return response;
}

/** The code of an error, wherever the protocol keeps it. */
function codeOf({ headers, body }: WireResponse, protocol: Protocol): string {
  if (protocol === 'rpcV2Cbor') {
    const { __type } = decodeCbor(body as Uint8Array) as { readonly __type: string };
    return __type.split('#').at(-1)!;
  }
  const text = Buffer.from(body).toString();
  if (text.startsWith('<')) return /<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? '';
  const { __type, code } = JSON.parse(text || '{}') as { readonly __type?: string; readonly code?: string };
  return (__type ?? code ?? headers['x-amzn-errortype'] ?? '').split('#').at(-1)!.split(':')[0]!;
}

function isRest(protocol: Protocol): boolean {
  return protocol === 'restJson' || protocol === 'restXml';
}

describe.each(spoken)('%s in %s', (_, protocol: Protocol, service: Service) => {
  const operation = fc.constantFrom(...service.operations);

  it('answers any bytes with an error of AWS, or takes them', async () => {
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => Buffer.from(text.slice(0, -1))),
    );
    await fc.assert(
      fc.asyncProperty(operation, bodies, async ({ name }, body) => {
        const response = await answerTo(wireRequest(service, protocol, name, body));
        if (response.status >= 400) expect(codeOf(response, protocol)).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('says that it does not know an operation', async () => {
    if (isRest(protocol)) return;
    const form = `Action=Nonsense&Version=${service.apiVersion}`;
    const response = await answerTo(wireRequest(service, protocol, 'Nonsense', form));
    const query = protocol === 'awsQuery' || protocol === 'ec2Query';
    expect(codeOf(response, protocol)).toBe(query ? 'InvalidAction' : 'UnknownOperationException');
  });

  it('misses required members', async () => {
    for (const wanting of service.operations) {
      if (isRest(protocol) || !Object.values(wanting.input).some(({ required }) => required)) continue;
      const response = await answerTo(requestWith(service, protocol, wanting, {}));
      expect([wanting.name, response.status, codeOf(response, protocol)]).toEqual([
        wanting.name,
        400,
        expect.stringMatching(/\w/) as string,
      ]);
    }
  });

  it('survives values of any kind in any operation, and so do its state and its timers', async () => {
    const requests = operation.chain((one) =>
      requestValues(one.input).map((values) => requestWith(service, protocol, one, values)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 10, maxLength: 30 }), async (sent) => {
        cloud.local.reset();
        for (const request of sent) {
          const response = await answerTo(request);
          if (response.status >= 400 && request.method !== 'HEAD') expect(codeOf(response, protocol)).not.toBe('');
        }
        cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
        await cloud.local.clock.advance(60_000);
        expect(cloud.log.filter(({ level }) => level === 'error')).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

it('refuses a body that is too large', async () => {
  const { maxBodyBytes = 16 * 1024 * 1024, signingName } = services.find(({ title }) => title === 'CloudWatch')!;
  const scope = `20260206/eu-west-1/${signingName}/aws4_request`;
  const response = await fetch(cloud.local.url, {
    method: 'POST',
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=test/${scope}, SignedHeaders=host, Signature=0` },
    body: new Uint8Array(maxBodyBytes + 1),
  });
  expect([response.status, await response.json()]).toEqual([
    413,
    { __type: 'RequestEntityTooLarge', message: 'Your request is too large' },
  ]);
});
