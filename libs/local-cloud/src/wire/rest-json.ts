import type { Codec } from './codec.ts';
import { errorBody } from './error-body.ts';
import { parseBody } from './aws-json.ts';
import { readStructure } from './read-json.ts';
import { bodyFields, readBindings } from './http/read-bindings.ts';
import { routeOf } from './http/router.ts';
import { writeBindings } from './http/write-bindings.ts';
import { writeStructure } from './write-json.ts';

/** JSON over REST: Lambda's protocol. @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export const restJson: Codec = {
  operationName: (request, service) => routeOf(request, service)?.operation.name,
  read(request, operation, call) {
    const bound = readBindings(request, operation, call.service);
    const inBody = bodyFields(operation.input, operation);
    if (Object.keys(inBody).length === 0) return bound;
    return { ...readStructure(inBody, parseBody(request)), ...bound };
  },
  write(output, operation, call) {
    const bound = writeBindings(output, operation, 'epoch-seconds');
    const headers = { 'content-type': 'application/json', 'x-amzn-requestid': call.requestId, ...bound.headers };
    const body = bound.payload ?? JSON.stringify(writeStructure(operation.output, bound.rest));
    return { status: bound.status, headers, body: bound.status === 204 ? '' : body };
  },
  fail: (error, call) => ({
    status: error.status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-requestid': call.requestId,
      'x-amzn-errortype': error.code,
      ...error.details.headers,
    },
    body: JSON.stringify(errorBody(error, call)),
  }),
};
