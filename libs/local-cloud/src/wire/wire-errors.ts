import { AwsError } from '../aws-error.ts';

/** The body has a value of a kind that its member cannot hold. */
export function serialization(given: string, wanted: string): AwsError {
  return new AwsError('SerializationException', `${given} can not be converted to ${wanted}`);
}

/** The body is no sentence of its protocol. */
export function malformed(message: string): AwsError {
  return new AwsError('SerializationException', message);
}

/** The request holds a member that AWS may know and this cloud does not: it is refused rather than overlooked. */
export function notModelled(member: string): AwsError {
  return new AwsError('NotImplemented', `The parameter ${member} is not modelled here`, { status: 501 });
}
