import { AwsError } from '../../aws-error.ts';

function noSuchEntity(message: string): AwsError {
  return new AwsError('NoSuchEntity', message, { status: 404 });
}

function alreadyExists(message: string): AwsError {
  return new AwsError('EntityAlreadyExists', message, { status: 409 });
}

/** What is asked to go is still in use. */
export function deleteConflict(message: string): AwsError {
  return new AwsError('DeleteConflict', message, { status: 409 });
}

export function roleNotFound(name: string): AwsError {
  return noSuchEntity(`The role with name ${name} cannot be found.`);
}

export function roleExists(name: string): AwsError {
  return alreadyExists(`Role with name ${name} already exists.`);
}

export function rolePolicyNotFound(name: string): AwsError {
  return noSuchEntity(`The role policy with name ${name} cannot be found.`);
}

export function policyNotFound(arn: string): AwsError {
  return noSuchEntity(`Policy ${arn} was not found.`);
}

export function policyNotAttachable(arn: string): AwsError {
  return noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
}

export function policyVersionNotFound(arn: string, version: string): AwsError {
  return noSuchEntity(`Policy ${arn} version ${version} does not exist or is not attachable.`);
}

export function policyExists(name: string): AwsError {
  return alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
}

export function profileNotFound(name: string): AwsError {
  return noSuchEntity(`Instance Profile ${name} cannot be found.`);
}

export function profileExists(name: string): AwsError {
  return alreadyExists(`Instance Profile ${name} already exists.`);
}

/** A quota of the account would be exceeded. */
export function limitExceeded(quota: string, most: number): AwsError {
  return new AwsError('LimitExceeded', `Cannot exceed quota for ${quota}: ${most}`, { status: 409 });
}

export function malformedPolicy(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', message);
}

export function invalidArn(arn: string): AwsError {
  return new AwsError('InvalidInput', `ARN ${arn} is not valid.`);
}

export function invalidMarker(marker: string): AwsError {
  return new AwsError('ValidationError', `Invalid Marker: ${marker}`);
}

/** What IAM has and this cloud does not. */
export function notModelled(what: string): AwsError {
  return new AwsError('NotImplemented', `${what} is not modelled here`, { status: 501 });
}
