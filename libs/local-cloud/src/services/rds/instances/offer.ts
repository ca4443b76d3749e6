import type { DatabaseSummary } from '../../../ports/database-reader.ts';
import type { Scope } from '../../../scope.ts';
import { instancesOf } from './instance.ts';

/** An instance as other services see it. */
export function readDatabase(scope: Scope, id: string): DatabaseSummary | undefined {
  const instance = instancesOf(scope).get(id.toLowerCase());
  if (instance === undefined) return undefined;
  const { engine, address, port, databaseName } = instance;
  return { id: instance.id, engine, address, port, ...(databaseName === undefined ? {} : { databaseName }) };
}
