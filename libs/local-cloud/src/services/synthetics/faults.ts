import { AwsError } from '../../aws-error.ts';

export function canaryMissing(name: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Canary name: ${name} not found`, { status: 404 });
}

export function canaryExists(name: string): AwsError {
  return new AwsError('ConflictException', `Canary name already exists: ${name}`, { status: 409 });
}

export function invalidCanary(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** What a canary is in does not allow what is asked. */
export function wrongState(message: string): AwsError {
  return new AwsError('ConflictException', message, { status: 409 });
}
