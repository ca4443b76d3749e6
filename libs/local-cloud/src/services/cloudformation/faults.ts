import { StackError } from '@shopwatch/cloudformation';
import { AwsError } from '../../aws-error.ts';

/** The engine's refusals are CloudFormation's own. */
export function translateFault(fault: unknown): AwsError | undefined {
  if (!(fault instanceof StackError)) return undefined;
  const { code, message, status } = fault;
  const queryCode =
    code === 'AlreadyExistsException' || code === 'InsufficientCapabilitiesException' ? code : undefined;
  return new AwsError(code, message, { status, ...(queryCode === undefined ? {} : { queryCode }) });
}

/** The code is AWS's; no recording shows its words. */
export function tokenTaken(): AwsError {
  return new AwsError('TokenAlreadyExistsException', 'A client request token already exists.');
}

/** A member that AWS has and this cloud has not; the words are ours. */
export function notModelled(what: string): AwsError {
  return new AwsError('ValidationError', `${what} is not modelled here`);
}

/** No recording shows AWS's words. */
export function invalidToken(): AwsError {
  return new AwsError('ValidationError', 'Invalid NextToken');
}

/** As people report it. */
export function notDeletable(stackId: string, status: string): AwsError {
  return new AwsError('ValidationError', `Stack [${stackId}] cannot be deleted while in status ${status}`);
}

/** As people report it. */
export function notCancellable(): AwsError {
  return new AwsError('ValidationError', 'CancelUpdateStack cannot be called from current stack status');
}

/** As people report it. */
export function notRollbackable(stackId: string, status: string): AwsError {
  return new AwsError('ValidationError', `Stack:${stackId} is in ${status} state and can not be rolled back.`);
}

/** As people report it. */
export function noSuchExport(name: string): AwsError {
  return new AwsError('ValidationError', `Export '${name}' is not imported by any stack.`);
}

/** As people report it. */
export function changeSetExists(name: string): AwsError {
  return new AwsError('AlreadyExistsException', `ChangeSet ${name} already exists`);
}
