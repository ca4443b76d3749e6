import { awsMessage, MathError } from './errors.ts';

/** Refuses a request as AWS does; `message` is AWS's sentence where it is known. */
export class QueryFault extends Error {
  readonly code: 'ValidationError' | 'InvalidNextToken';

  constructor(code: QueryFault['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueryFault';
    this.code = code;
  }
}

/** Runs something about a request, so that its `MathError`s come out as AWS words them; the error itself is the cause. */
export function asFault<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    throw new QueryFault('ValidationError', awsMessage(error, error.id ?? ''), { cause: error });
  }
}
