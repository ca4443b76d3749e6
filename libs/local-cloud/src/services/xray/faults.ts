import { AwsError } from '../../aws-error.ts';

/** The one error that X-Ray has for requests that cannot be carried out; AWS's reference gives no sentences, so they are ours. */
export function invalidRequest(message: string): AwsError {
  return new AwsError('InvalidRequestException', message);
}
