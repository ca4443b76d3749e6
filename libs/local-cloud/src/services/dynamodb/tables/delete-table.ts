import type { Scope } from '../../../scope.ts';
import { endConditions } from '../../../signals/conditions.ts';
import { invalid } from '../faults.ts';
import { closeStream } from '../streams/stream.ts';
import { tablesOf, type Table } from './table.ts';

/** Deletes a table with its items; its stream can be read for another day. @throws AwsError ValidationException for a protected one */
export function deleteTable(scope: Scope, { definition, settings, streamArn }: Table): void {
  if (settings.deletionProtection) {
    throw invalid(
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    );
  }
  closeStream(scope, streamArn);
  endConditions(scope, 'AWS::DynamoDB::Table', definition.TableName);
  tablesOf(scope).delete(definition.TableName);
}
