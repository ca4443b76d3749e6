import { AwsError } from '../../aws-error.ts';

/** There is no such rule. */
export function ruleNotFound(name: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus default.`);
}

/** There is no such bus: this cloud has the default one only. */
export function busNotFound(name: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

/** A value that EventBridge does not take. */
export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** More than a rule or a bus may have. */
export function limitExceeded(): AwsError {
  return new AwsError('LimitExceededException', 'The requested resource exceeds the maximum number allowed.');
}

/** Something that AWS has and this model lacks. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} is not modelled here`, { status: 501 });
}
