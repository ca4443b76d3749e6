import { AwsError } from '../../aws-error.ts';

/** No key has that ARN. */
export function keyNotFound(arn: string): AwsError {
  return new AwsError('NotFoundException', `Key '${arn}' does not exist`);
}

export function aliasNotFound(arn: string): AwsError {
  return new AwsError('NotFoundException', `Alias ${arn} is not found.`);
}

export function invalidKeyId(id: string): AwsError {
  return new AwsError('NotFoundException', `Invalid keyId ${id}`);
}

export function aliasExists(arn: string): AwsError {
  return new AwsError('AlreadyExistsException', `An alias with the name ${arn} already exists`);
}

/** The state of the key does not allow what is asked. */
export function invalidState(arn: string, state: string): AwsError {
  const words =
    state === 'PendingDeletion' ? 'pending deletion' : state === 'Disabled' ? 'disabled' : 'not pending deletion';
  const code = state === 'Disabled' ? 'DisabledException' : 'KMSInvalidStateException';
  return new AwsError(code, `${arn} is ${words}.`);
}

export function malformedPolicy(message = ''): AwsError {
  return new AwsError('MalformedPolicyDocumentException', message);
}

export function notAuthorized(message: string): AwsError {
  return new AwsError('AccessDeniedException', message);
}

/** A constraint that the API's model does not hold. */
export function invalidRequest(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

export function invalidMarker(): AwsError {
  return new AwsError('InvalidMarkerException', 'Invalid marker');
}
