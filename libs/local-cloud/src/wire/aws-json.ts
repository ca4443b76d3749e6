import { malformed } from './wire-errors.ts';
import type { Call, Codec } from './codec.ts';
import { errorBody, queryErrorHeader } from './error-body.ts';
import { bodyText, type WireRequest, type WireResponse } from './message.ts';
import { readStructure } from './read-json.ts';
import { writeStructure } from './write-json.ts';

/** AWS JSON, which names the operation in `X-Amz-Target`. @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export function awsJson(version: '1.0' | '1.1'): Codec {
  const answer = (
    status: number,
    headers: Readonly<Record<string, string>>,
    body: unknown,
    call: Call,
  ): WireResponse => ({
    status,
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amzn-requestid': call.requestId, ...headers },
    body: JSON.stringify(body),
  });
  return {
    operationName: (request) => request.headers['x-amz-target']?.split('.').at(-1),
    read: (request, operation) => readStructure(operation.input, parseBody(request)),
    write: (output, operation, call) => answer(200, {}, writeStructure(operation.output, output), call),
    fail: (error, call) =>
      answer(
        error.status,
        { ...queryErrorHeader(error, call), ...error.details.headers },
        errorBody(error, call),
        call,
      ),
  };
}

/** Reads a JSON body; an empty one is an empty structure. @throws AwsError SerializationException */
export function parseBody(request: WireRequest): unknown {
  try {
    const text = bodyText(request);
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw malformed('Unable to parse the request body');
  }
}
