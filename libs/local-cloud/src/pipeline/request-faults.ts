import { AwsError } from '../aws-error.ts';
import type { Protocol, Service } from '../service.ts';
import type { Violation } from '../shapes/validate.ts';
import { violationText } from '../shapes/violation-text.ts';

/** The request carries no signature and the operation wants one. */
export function missingToken(protocol: Protocol): AwsError {
  if (protocol === 'restXml') return new AwsError('AccessDenied', 'Access Denied', { status: 403 });
  const code = isXml(protocol) ? 'MissingAuthenticationToken' : 'MissingAuthenticationTokenException';
  return new AwsError(code, 'Request is missing Authentication Token', { status: 403 });
}

/** The service has no such operation, or this cloud does not serve it: both name what was asked for. */
export function unknownOperation(name: string | undefined, service: Service, protocol: Protocol): AwsError {
  switch (protocol) {
    case 'awsQuery':
      if (name === undefined) return new AwsError('MissingAction', 'Missing Action', { status: 400 });
      return new AwsError('InvalidAction', `Could not find operation ${name} for version ${service.apiVersion}`);
    case 'ec2Query':
      return new AwsError('InvalidAction', `The action ${name ?? ''} is not valid for this web service.`);
    case 'restXml':
      return new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', {
        status: 501,
      });
    case 'awsJson1_0':
    case 'awsJson1_1':
    case 'restJson':
    case 'rpcV2Cbor':
      return new AwsError(
        'UnknownOperationException',
        `Could not find operation ${name ?? ''} for version ${service.apiVersion}`,
        { status: protocol === 'awsJson1_1' || protocol === 'awsJson1_0' ? 400 : 404 },
      );
    default:
      return protocol satisfies never;
  }
}

/** Constraints of the declaration are broken: the service's own words, or those that most services use. */
export function invalidInput(violations: readonly Violation[], service: Service, protocol: Protocol): AwsError {
  if (service.invalid !== undefined) return service.invalid(violations);
  return new AwsError(isXml(protocol) ? 'ValidationError' : 'ValidationException', violationText(violations));
}

/** A bug of ours; what went wrong is in the log. */
export function internalFailure(): AwsError {
  const message = 'The request processing has failed because of an unknown error, exception or failure.';
  return new AwsError('InternalFailure', message, { status: 500 });
}

function isXml(protocol: Protocol): boolean {
  return protocol === 'awsQuery' || protocol === 'ec2Query' || protocol === 'restXml';
}
