import { AwsError } from '../../aws-error.ts';

/** A parameter that SNS refuses; the sentence begins as all of them do. */
export function invalidParameter(reason: string): AwsError {
  return new AwsError('InvalidParameter', `Invalid parameter: ${reason}`);
}

/** A message attribute that SNS refuses. */
export function invalidValue(message: string): AwsError {
  return new AwsError('ParameterValueInvalid', message);
}

export function topicNotFound(): AwsError {
  return new AwsError('NotFound', 'Topic does not exist', { status: 404 });
}

export function subscriptionNotFound(): AwsError {
  return new AwsError('NotFound', 'Subscription does not exist', { status: 404 });
}

/** Tags are asked of a topic that is not there. */
export function resourceNotFound(): AwsError {
  return new AwsError('ResourceNotFound', 'Resource does not exist', { status: 404 });
}

export function notAuthorized(message: string): AwsError {
  return new AwsError('AuthorizationError', message, { status: 403 });
}

/** The key of a topic cannot be used; the codes are those of SNS: `KMSAccessDenied`, `KMSDisabled`, `KMSNotFound`. */
export function keyRefused(code: string, message: string): AwsError {
  return new AwsError(code, message);
}

/** A batch as a whole is wrong. */
export function invalidBatch(code: string, message: string): AwsError {
  return new AwsError(code, message);
}

/** What SNS has and this cloud does not. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} is not modelled here`, { status: 501 });
}
