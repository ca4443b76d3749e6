import { AwsError } from '../../../aws-error.ts';

/** There is no such parameter; AWS says no more than that. */
export function parameterNotFound(): AwsError {
  return new AwsError('ParameterNotFound', '');
}

export function parameterVersionNotFound(name: string, version: string): AwsError {
  const message = `Systems Manager could not find version ${version} of ${name}. Verify the version and try again.`;
  return new AwsError('ParameterVersionNotFound', message);
}

export function parameterAlreadyExists(): AwsError {
  const message =
    'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.';
  return new AwsError('ParameterAlreadyExists', message);
}

export function invalidNextToken(): AwsError {
  return new AwsError('InvalidNextToken', 'The specified token is not valid.');
}

export function invalidResourceId(): AwsError {
  return new AwsError(
    'InvalidResourceId',
    'The resource ID is not valid. Verify that you entered the correct ID and try again.',
  );
}

/** A constraint that the API's model does not hold. */
export function invalidRequest(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
