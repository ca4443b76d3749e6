import { malformed } from './wire-errors.ts';
import type { Call, Codec } from './codec.ts';
import { decodeCbor } from './cbor/decode.ts';
import { CborTimestamp, encodeCbor } from './cbor/encode.ts';
import { errorBody, queryErrorHeader } from './error-body.ts';
import type { WireRequest, WireResponse } from './message.ts';
import { readStructure } from './read-json.ts';
import { writeStructure, type Notation } from './write-json.ts';

const notation: Notation = {
  timestamp: (instant) => new CborTimestamp(instant / 1000),
  bytes: (value) => value,
  number: (value) => value,
};

/** CBOR under a path that names the operation. @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html */
export const rpcV2Cbor: Codec = {
  operationName: (request) => /\/service\/[^/]+\/operation\/([^/]+)$/.exec(request.path)?.[1],
  read: (request, operation) => readStructure(operation.input, parseBody(request)),
  write: (output, operation, call) => cborResponse(200, {}, writeStructure(operation.output, output, notation), call),
  fail: (error, call) =>
    cborResponse(
      error.status,
      { ...queryErrorHeader(error, call), ...error.details.headers },
      writeStructure({}, errorBody(error, call), notation),
      call,
    ),
};

function parseBody(request: WireRequest): unknown {
  if (request.body.length === 0) return {};
  try {
    return decodeCbor(request.body);
  } catch {
    throw malformed('Unable to parse the request body');
  }
}

function cborResponse(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: unknown,
  call: Call,
): WireResponse {
  return {
    status,
    headers: {
      'content-type': 'application/cbor',
      'smithy-protocol': 'rpc-v2-cbor',
      'x-amzn-requestid': call.requestId,
      ...headers,
    },
    body: encodeCbor(body),
  };
}
