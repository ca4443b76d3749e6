import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { notFound } from '../faults.ts';

/** A query that people keep under a name. */
export interface QueryDefinition {
  readonly id: string;
  readonly name: string;
  readonly queryString: string;
  readonly logGroupNames: readonly string[];
  /** Epoch milliseconds. */
  readonly modified: number;
}

const definitions = stateSlot('logs.query-definitions', { empty: () => new Map<string, QueryDefinition>() });

/** The kept queries here, by id. */
export function definitionsOf(scope: Scope): Map<string, QueryDefinition> {
  return scope.state(definitions);
}

/** Keeps a query, in place of the one with that id, and gives its id. @throws AwsError ResourceNotFoundException for an id that nobody has */
export function putDefinition(
  scope: Scope,
  draft: Pick<QueryDefinition, 'logGroupNames' | 'name' | 'queryString'> & { readonly id?: string | undefined },
): string {
  const all = definitionsOf(scope);
  if (draft.id !== undefined && !all.has(draft.id)) throw definitionNotFound();
  const id = draft.id ?? scope.ids.uuid();
  const { name, queryString, logGroupNames } = draft;
  all.set(id, { id, name, queryString, logGroupNames, modified: scope.clock.now() });
  return id;
}

/** Forgets a query. @throws AwsError ResourceNotFoundException */
export function deleteDefinition(scope: Scope, id: string): void {
  if (!definitionsOf(scope).delete(id)) throw definitionNotFound();
}

function definitionNotFound(): Error {
  return notFound('The specified query definition does not exist.');
}
