import { printPath, type Path } from './path.ts';

/** The error codes with which CloudFormation refuses a request. */
export type StackErrorCode =
  | 'AlreadyExistsException'
  | 'ChangeSetNotFound'
  | 'InsufficientCapabilitiesException'
  | 'InvalidChangeSetStatus'
  | 'ValidationError';

/** Refuses a request in CloudFormation's words, which the local cloud sends as they are. */
export class StackError extends Error {
  readonly code: StackErrorCode;
  /** Where in the template the trouble is, `/Resources/Topic/Properties`, if it is in the template. */
  readonly path: string | undefined;

  constructor(code: StackErrorCode, message: string, path?: Path) {
    super(message);
    this.name = 'StackError';
    this.code = code;
    this.path = path && printPath(path);
  }

  /** HTTP status of the answer. */
  get status(): 400 | 404 {
    return this.code === 'ChangeSetNotFound' ? 404 : 400;
  }
}

export function validationError(message: string, path?: Path): StackError {
  return new StackError('ValidationError', message, path);
}

/** Most refusals of a template begin with these words. */
export function formatError(message: string, path?: Path): StackError {
  return validationError(`Template format error: ${message}`, path);
}

/** Refusals of the arguments of an intrinsic function begin with these words. */
export function templateError(message: string, path?: Path): StackError {
  return validationError(`Template error: ${message}`, path);
}

/** Refuses what CloudFormation knows and this engine does not; the words are ours. */
export function notModelled(what: string, path?: Path): StackError {
  return validationError(`${what} is not modelled here`, path);
}
