import { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import type { Caller, Context } from '../scope.ts';
import type { Protocol, Service } from '../service.ts';
import { validate } from '../shapes/validate.ts';
import type { Call, Codec } from '../wire/codec.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';
import { codecs } from './codecs.ts';
import { protocolOf } from './protocol-of.ts';
import { internalFailure, invalidInput, missingToken, unknownOperation } from './request-faults.ts';
import { readSignature, type Signature } from './signature.ts';
import type { Log } from '../log.ts';

/** What the pipeline needs of the cloud that it answers for. */
export interface PipelineCloud {
  readonly services: ReadonlyMap<string, Service>;
  readonly log: Log;
  nextRequestId(): string;
  /** The scope of one request. @throws AwsError when the caller's credentials stand for nobody */
  contextOf(caller: Caller, region: string | undefined, requestId: string): Context;
}

interface Route {
  readonly service: Service;
  readonly protocol: Protocol;
  readonly codec: Codec;
  readonly signature: Signature | undefined;
  readonly call: Call;
}

/**
 * Answers one request in AWS's order: read the signature's shape, find the service, find the operation, deserialise, validate, run,
 * serialise. Whatever goes wrong becomes an answer of the protocol that the client speaks; a bug of ours a 500, with the stack in the log.
 */
export async function answer(request: WireRequest, cloud: PipelineCloud): Promise<WireResponse> {
  const requestId = cloud.nextRequestId();
  const route = findRoute(request, cloud, requestId);
  if (!('codec' in route)) return route;
  try {
    const operation = findOperation(request, route);
    const context = authenticate(operation, route, cloud);
    const input = deserialise(request, operation, route);
    const output = await operation.run(input as never, context);
    return route.codec.write((output ?? {}) as Readonly<Record<string, unknown>>, operation, route.call);
  } catch (fault) {
    return route.codec.fail(errorFor(fault, route, cloud), route.call);
  }
}

/** The service stands in the credential scope; a request without one is told apart by its `Action` or taken for S3. */
function findRoute(request: WireRequest, cloud: PipelineCloud, requestId: string): Route | WireResponse {
  try {
    const signature = readSignature(request);
    const service = signature === undefined ? unsignedService(request, cloud) : cloud.services.get(signature.service);
    if (service === undefined) return unknownService(signature?.service, requestId);
    const protocol = protocolOf(request, service);
    return { service, protocol, codec: codecs[protocol], signature, call: { service, requestId } };
  } catch (fault) {
    if (fault instanceof AwsError) return plainError(fault, requestId);
    cloud.log({ level: 'error', message: 'request not routed', fields: { requestId, stack: stackOf(fault) } });
    return plainError(internalFailure(), requestId);
  }
}

function unsignedService(request: WireRequest, cloud: PipelineCloud): Service | undefined {
  const action = request.query.get('Action');
  const answers = (service: Service): boolean =>
    service.operations.some((operation) => operation.unsigned && operation.name === action);
  if (action !== null) return [...cloud.services.values()].find(answers) ?? cloud.services.get('sts');
  const target = request.headers['x-amz-target']?.split('.')[0];
  const prefixed = [...cloud.services.values()].find((service) => service.targetPrefix === target);
  return prefixed ?? (request.method === 'POST' ? cloud.services.get('sts') : cloud.services.get('s3'));
}

function findOperation(request: WireRequest, { service, protocol, codec }: Route): Operation {
  const name = codec.operationName(request, service);
  const operation = name === undefined ? undefined : service.operationsByName.get(name);
  if (operation === undefined) throw unknownOperation(name, service, protocol);
  return operation;
}

function authenticate(operation: Operation, { signature, protocol, call }: Route, cloud: PipelineCloud): Context {
  if (signature === undefined && !operation.unsigned) throw missingToken(protocol);
  const caller: Caller = { accessKeyId: signature?.accessKeyId ?? '', signed: signature !== undefined };
  return cloud.contextOf(caller, signature?.region, call.requestId);
}

function deserialise(request: WireRequest, operation: Operation, route: Route): Readonly<Record<string, unknown>> {
  const input = route.codec.read(request, operation, route.call);
  const violations = validate(operation.input, input);
  if (violations.length > 0) throw invalidInput(violations, route.service, route.protocol);
  return input;
}

function errorFor(fault: unknown, { service, call }: Route, cloud: PipelineCloud): AwsError {
  if (fault instanceof AwsError) {
    const fields = { service: service.title, code: fault.code, requestId: call.requestId };
    if (fault.status === 501) cloud.log({ level: 'warn', message: fault.message, fields });
    return fault;
  }
  const translated = service.translate?.(fault);
  if (translated !== undefined) return translated;
  const fields = { service: service.title, requestId: call.requestId, stack: stackOf(fault) };
  cloud.log({ level: 'error', message: 'request failed inside', fields });
  return internalFailure();
}

function unknownService(name: string | undefined, requestId: string): WireResponse {
  const asked = name === undefined ? 'The request names no service' : `The service ${name} is not part of this cloud`;
  return plainError(new AwsError('NotImplemented', asked, { status: 501 }), requestId);
}

/** An error before anybody knows which protocol the client speaks: JSON, which every client can at least show. */
function plainError(error: AwsError, requestId: string): WireResponse {
  return {
    status: error.status,
    headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId, 'x-amzn-errortype': error.code },
    body: JSON.stringify({ __type: error.code, message: error.message }),
  };
}

function stackOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
