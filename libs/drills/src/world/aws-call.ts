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
  place: Place,
  { service, operation }: Call,
  input: object,
): Promise<Output> {
  const { target, version } = SERVICES[service];
  const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': `${target}.${operation}` };
  const body = new TextEncoder().encode(JSON.stringify(input));
  const { status, text } = await restCall(cloud, place, service, { method: 'POST', path: '/', headers, body });
  const output = (text === '' ? {} : JSON.parse(text)) as { message?: string; Message?: string; __type?: string };
  if (status >= 400) throw new Error(`${operation}: ${output.message ?? output.Message ?? output.__type ?? status}`);
  return output as Output;
}

/** A request of a service that is spoken to by paths. */
export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** @default none but the signature */
  readonly headers?: Readonly<Record<string, string>>;
  /** @default empty */
  readonly body?: Uint8Array;
}

/** Sends a request to the cloud as any client would, without a port, and gives what it answers, a refusal too. */
export async function restCall(
  cloud: LocalCloud,
  { account, region }: Place,
  service: string,
  { method, path, headers = {}, body = new Uint8Array() }: RestRequest,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await cloud.answer({
    method,
    path,
    query: new URLSearchParams(),
    headers: { ...headers, authorization: signature(account, region, service) },
    body,
  });
  const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body);
  return { status: answer.status, text };
}

/** The credential scope that says who asks where; twelve digits as a key are that account's. */
function signature(account: string, region: string, service: string): string {
  return `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
}
