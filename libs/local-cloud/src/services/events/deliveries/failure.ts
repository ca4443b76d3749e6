import { AwsError } from '../../../aws-error.ts';

/** Why a target did not take an event. */
export interface Failure {
  /** As dead letters name it. */
  readonly code:
    'INTERNAL_ERROR' | 'ERROR_FROM_TARGET' | 'NO_PERMISSIONS' | 'NO_RESOURCE' | 'SDK_CLIENT_ERROR' | 'THROTTLING';
  readonly message: string;
  /** Whether it may go away by itself: a missing permission or target does not. */
  readonly retriable: boolean;
}

/** Reads why it failed. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html */
export function failureOf(fault: unknown): Failure {
  if (!(fault instanceof AwsError)) return { code: 'INTERNAL_ERROR', message: String(fault), retriable: true };
  const { code, message, status } = fault;
  if (status === 429 || /Throttl|TooManyRequests|LimitExceeded/.test(code)) {
    return { code: 'THROTTLING', message, retriable: true };
  }
  if (status >= 500 && code !== 'NotImplemented') return { code: 'ERROR_FROM_TARGET', message, retriable: true };
  if (status === 403 || /AccessDenied|NotAuthorized|AuthorizationError/.test(code)) {
    return { code: 'NO_PERMISSIONS', message, retriable: false };
  }
  if (status === 404 || /NotFound|NonExistent|DoesNotExist/.test(code)) {
    return { code: 'NO_RESOURCE', message, retriable: false };
  }
  return { code: 'SDK_CLIENT_ERROR', message, retriable: false };
}
