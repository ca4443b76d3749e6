import { AwsError } from '../../aws-error.ts';

/** An input that no table takes. */
export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** There is no such table, in the words of operations on tables. */
export function tableNotFound(name: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
}

/** There is no such thing, in the words of all other operations. */
export function notFound(message = 'Requested resource not found'): AwsError {
  return new AwsError('ResourceNotFoundException', message);
}

/** There is a table of that name already. */
export function tableInUse(name: string): AwsError {
  return new AwsError('ResourceInUseException', `Table already exists: ${name}`);
}

/** Something that AWS has and this model lacks. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} is not modelled here`, { status: 501 });
}

/** The engine's errors carry AWS's code and sentence in a body; anything else is no error of the engine's. */
export function translateFault(fault: unknown): AwsError | undefined {
  if (fault instanceof AwsError) return fault;
  const { statusCode, body } = fault as { statusCode?: number; body?: Readonly<Record<string, string>> };
  if (statusCode === undefined || body === undefined) return undefined;
  const code = body['__type']?.split('#').at(-1) ?? 'ValidationException';
  return new AwsError(code, body['message'] ?? body['Message'] ?? '', { status: statusCode });
}
