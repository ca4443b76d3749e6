import type { LocalCloud } from '@shopwatch/local-cloud';
import type { Place } from './place.ts';

/** The services that a drill talks to, each with the start of `X-Amz-Target` and its version of AWS JSON. */
const SERVICES = {
  monitoring: { target: 'GraniteServiceVersion20100801', version: '1.0' },
  logs: { target: 'Logs_20140328', version: '1.1' },
  dynamodb: { target: 'DynamoDB_20120810', version: '1.0' },
  events: { target: 'AWSEvents', version: '1.1' },
  sqs: { target: 'AmazonSQS', version: '1.0' },
  ssm: { target: 'AmazonSSM', version: '1.1' },
} as const;

/** Which operation of which service. */
export interface Call {
  readonly service: keyof typeof SERVICES;
  readonly operation: string;
}

/** Calls an operation of the cloud as any client would, without a port. @throws Error with AWS's words when it is refused */
export async function awsCall<Output>(
  cloud: LocalCloud,
  { account, region }: Place,
  { service, operation }: Call,
  input: object,
): Promise<Output> {
  const { target, version } = SERVICES[service];
  const { status, body } = await cloud.answer({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {
      'content-type': `application/x-amz-json-${version}`,
      'x-amz-target': `${target}.${operation}`,
      authorization: signature(account, region, service),
    },
    body: new TextEncoder().encode(JSON.stringify(input)),
  });
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const output = (text === '' ? {} : JSON.parse(text)) as { message?: string; Message?: string; __type?: string };
  if (status >= 400) throw new Error(`${operation}: ${output.message ?? output.Message ?? output.__type ?? status}`);
  return output as Output;
}

/** The credential scope that says who asks where; twelve digits as a key are that account's. */
export function signature(account: string, region: string, service: string): string {
  return `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
}
