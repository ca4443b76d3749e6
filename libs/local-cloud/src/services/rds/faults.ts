import { AwsError } from '../../aws-error.ts';

/** There is no such database instance. */
export const instanceNotFound = (id: string): AwsError =>
  new AwsError('DBInstanceNotFound', `DBInstance ${id} not found.`, { status: 404 });

/** There is no such subnet group. */
export const subnetGroupNotFound = (name: string): AwsError =>
  new AwsError('DBSubnetGroupNotFoundFault', `DB subnet group '${name}' does not exist.`, { status: 404 });

/** There is no such parameter group. */
export const parameterGroupNotFound = (name: string): AwsError =>
  new AwsError('DBParameterGroupNotFound', `DBParameterGroup not found: ${name}`, { status: 404 });

/** The instance cannot do that now. */
export const invalidState = (message: string): AwsError => new AwsError('InvalidDBInstanceState', message);

/** A value is not allowed. */
export const invalidValue = (message: string): AwsError => new AwsError('InvalidParameterValue', message);

/** Two values do not go together. */
export const invalidCombination = (message: string): AwsError => new AwsError('InvalidParameterCombination', message);
