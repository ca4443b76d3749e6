import { AwsError } from '../../aws-error.ts';
import { violationText } from '../../shapes/violation-text.ts';
import type { Violation } from '../../shapes/validate.ts';

/** What the request says cannot be. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** Constraints of the declaration are broken. */
export function brokenConstraints(violations: readonly Violation[]): AwsError {
  return invalidParameter(violationText(violations));
}

export function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message);
}

export function groupNotFound(): AwsError {
  return notFound('The specified log group does not exist.');
}

export function streamNotFound(): AwsError {
  return notFound('The specified log stream does not exist.');
}

export function groupExists(): AwsError {
  return new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
}

export function streamExists(): AwsError {
  return new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
}

export function limitExceeded(): AwsError {
  return new AwsError('LimitExceededException', 'Resource limit exceeded.');
}

export function invalidNextToken(): AwsError {
  return invalidParameter('The specified nextToken is invalid.');
}

/** The class of the log group lacks what is asked. */
export function invalidOperation(message: string): AwsError {
  return new AwsError('InvalidOperationException', message);
}

/** AWS has it and this cloud does not: it is refused rather than overlooked. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} not modelled here`, { status: 501 });
}
