import { AwsError } from '../../aws-error.ts';

/** There is no such function here. */
export function functionNotFound(arn: string): AwsError {
  return notFound(`Function not found: ${arn}`);
}

/** Something that a function may have is not there. */
export function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, { status: 404, members: { Type: 'User' } });
}

/** What was asked for stands in the way of what is there. */
export function conflict(message: string): AwsError {
  return new AwsError('ResourceConflictException', message, { status: 409, members: { Type: 'User' } });
}

/** A value that Lambda takes in general and not here. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', message, { status: 400, members: { Type: 'User' } });
}

/** A payload that is no JSON. */
export function invalidContent(detail: string): AwsError {
  const message = `Could not parse request body into json: Could not parse payload into json: ${detail}`;
  return new AwsError('InvalidRequestContentException', message, { status: 400, members: { Type: 'User' } });
}

/** A payload beyond what an invocation of its type takes. */
export function payloadTooLarge(bytes: number, type: string, limit: number): AwsError {
  const message = `${bytes} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)`;
  return new AwsError('RequestTooLargeException', message, { status: 413, members: { Type: 'User' } });
}

/** An archive whose directory can be read and whose files cannot. @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export function invalidZipFile(detail: string): AwsError {
  const message = `Lambda could not unzip the deployment package: ${detail}`;
  return new AwsError('InvalidZipFileException', message, { status: 502, members: { Type: 'User' } });
}

/** Why an invocation was throttled. */
export type ThrottleReason = 'ConcurrentInvocationLimitExceeded' | 'ReservedFunctionConcurrentInvocationLimitExceeded';

/** All the runs that a function may have at once are taken. @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export function throttled(reason: ThrottleReason): AwsError {
  return new AwsError('TooManyRequestsException', 'Rate Exceeded.', {
    status: 429,
    members: { Reason: reason, Type: 'User' },
  });
}

/** No policy of the function lets the service invoke it. */
export function invocationDenied(invoker: string, arn: string): AwsError {
  const message =
    `User: ${invoker} is not authorized to perform: lambda:InvokeFunction on resource: ${arn} ` +
    'because no resource-based policy allows the lambda:InvokeFunction action';
  return new AwsError('AccessDeniedException', message, { status: 403 });
}

/** Something that AWS has and this model lacks. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} is not modelled here`, { status: 501 });
}
