import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { queriesOf, type StoredQuery } from './query.ts';

/** A query of the last seven days. @throws AwsError ResourceNotFoundException */
export function findQuery(scope: Scope, id: string): StoredQuery {
  const query = queriesOf(scope).get(id);
  if (query === undefined) throw notFound(`Query with ID ${id} does not exist.`);
  return query;
}
