import { AwsError } from '../../aws-error.ts';
import type { Violation } from '../../shapes/validate.ts';

/** The code that an error had before SQS spoke JSON. */
function formerly(code: string): string {
  return `AWS.SimpleQueueService.${code}`;
}

export function queueNotFound(): AwsError {
  return new AwsError('QueueDoesNotExist', 'The specified queue does not exist.', {
    queryCode: formerly('NonExistentQueue'),
  });
}

/** The name is taken by a queue that is set otherwise. */
export function queueExists(attribute: string): AwsError {
  return new AwsError(
    'QueueNameExists',
    `A queue already exists with the same name and a different value for attribute ${attribute}`,
    { queryCode: 'QueueAlreadyExists' },
  );
}

export function unknownAttribute(name: string): AwsError {
  return new AwsError('InvalidAttributeName', `Unknown Attribute ${name}.`);
}

export function invalidAttribute(name: string, reason?: string): AwsError {
  const why = reason === undefined ? '' : ` Reason: ${reason}`;
  return new AwsError('InvalidAttributeValue', `Invalid value for the parameter ${name}.${why}`);
}

export function missingParameter(name: string): AwsError {
  return new AwsError('MissingParameter', `The request must contain the parameter ${name}.`);
}

/** A value that SQS refuses, in the sentence that it has for most of them. */
export function invalidValue(value: unknown, parameter: string, reason: string): AwsError {
  return invalidParameter(`Value ${String(value)} for parameter ${parameter} is invalid. Reason: ${reason}`);
}

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

export function invalidContents(message: string): AwsError {
  return new AwsError('InvalidMessageContents', message);
}

export function invalidReceipt(handle: string): AwsError {
  return new AwsError('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`);
}

/** The message is not in anybody's hands. */
export function notInFlight(handle: string): AwsError {
  return invalidValue(
    handle,
    'ReceiptHandle',
    'Message does not exist or is not available for visibility timeout change.',
  );
}

export function purgeInProgress(name: string): AwsError {
  return new AwsError('PurgeQueueInProgress', `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`, {
    status: 403,
    queryCode: formerly('PurgeQueueInProgress'),
  });
}

/** A batch as a whole is wrong. */
export function invalidBatch(code: string, message: string): AwsError {
  return new AwsError(code, message, { queryCode: formerly(code) });
}

/** Somebody may not do this with a queue: nothing allows it, or something forbids it. */
export function accessDenied(who: string, action: string, arn: string, forbidden: boolean): AwsError {
  const why = forbidden
    ? 'with an explicit deny in a resource-based policy'
    : `because no resource-based policy allows the ${action} action`;
  return new AwsError(
    'AccessDenied',
    `User: ${who} is not authorized to perform: ${action} on resource: ${arn} ${why}`,
    {
      status: 403,
    },
  );
}

/** The key of a queue cannot be used. */
export function keyRefused(code: 'KmsAccessDenied' | 'KmsDisabled' | 'KmsNotFound', message: string): AwsError {
  const former = { KmsAccessDenied: 'AccessDenied', KmsDisabled: 'Disabled', KmsNotFound: 'NotFound' }[code];
  return new AwsError(code, message, { queryCode: `KMS.${former}Exception` });
}

/** What SQS has and this cloud does not. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} is not modelled here`, { status: 501 });
}

/** Broken constraints in the words of SQS. */
export function invalidInput([violation]: readonly Violation[]): AwsError {
  const { path = '', value, constraint = '', missing = false } = violation ?? {};
  return missing ? missingParameter(path) : invalidValue(value, path, constraint);
}
