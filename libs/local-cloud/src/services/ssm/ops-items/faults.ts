import { AwsError } from '../../../aws-error.ts';

export function opsItemMissing(id: string): AwsError {
  return new AwsError('OpsItemNotFoundException', `The OpsItem with the ID ${id} was not found.`);
}

export function opsItemExists(id: string): AwsError {
  return new AwsError('OpsItemAlreadyExistsException', `OpsItem with dedup string already exists: ${id}`);
}
