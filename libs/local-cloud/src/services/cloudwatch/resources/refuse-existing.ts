import { AwsError } from '../../../aws-error.ts';

/** A resource that a stack is about to make. */
export interface NewResource {
  /** `AWS::CloudWatch::Alarm`. */
  readonly type: string;
  /** The property that names it. */
  readonly property: string;
  readonly name: string;
}

/** Keeps a stack from taking over what somebody else made. @throws AwsError AlreadyExists, in the words of CloudFormation's handlers */
export function refuseExisting(exists: boolean, { type, property, name }: NewResource): void {
  if (!exists) return;
  const identifier = JSON.stringify({ [`/properties/${property}`]: name });
  throw new AwsError('AlreadyExists', `Resource of type '${type}' with identifier '${identifier}' already exists.`);
}
