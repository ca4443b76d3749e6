import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { invalid, notModelled, tableNotFound } from '../faults.ts';
import { tablesOf, type Table } from './table.ts';

/** The name in a reference, which is a name or an ARN. @throws AwsError NotImplemented for a table of somebody else */
export function tableNameOf({ account, region }: Scope, reference: string): string {
  const arn = parseArn(reference);
  if (arn === undefined) return reference;
  if (arn.account !== account || arn.region !== region) throw notModelled(`The use of ${reference} from elsewhere`);
  return arn.resource.replace(/^table\//, '');
}

/** A table by its name or ARN. @throws AwsError ResourceNotFoundException */
export function findTable(scope: Scope, reference: string): Table {
  const name = tableNameOf(scope, reference);
  const table = tablesOf(scope).get(name);
  if (table === undefined) throw tableNotFound(name);
  return table;
}

/** A table by its ARN, for what takes nothing else. @throws AwsError ValidationException, ResourceNotFoundException */
export function findTableByArn(scope: Scope, arn: string): Table {
  if (parseArn(arn)?.service !== 'dynamodb') {
    throw invalid(`Invalid TableArn: Invalid ResourceArn provided as input ${arn}`);
  }
  return findTable(scope, arn);
}
