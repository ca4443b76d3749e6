import type { AwsError } from '../aws-error.ts';
import type { Call } from './codec.ts';

/** An error as JSON and CBOR carry it. */
export function errorBody(error: AwsError, call: Call): Record<string, unknown> {
  const namespace = call.service.errorNamespace;
  return {
    __type: namespace === undefined ? error.code : `${namespace}#${error.code}`,
    message: error.message,
    ...error.details.members,
  };
}

/** The header that tells clients of a former query service the error's old code. @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export function queryErrorHeader(error: AwsError, call: Call): Record<string, string> {
  if (!call.service.protocols.includes('awsQuery')) return {};
  return { 'x-amzn-query-error': `${error.details.queryCode ?? error.code};${error.fault}` };
}
