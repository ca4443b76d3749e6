import { evaluateQuery, parseQuery } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { notFound } from '../faults.ts';
import { nameFrom } from '../groups/find-group.ts';
import { groupsOf, type LogGroup } from '../groups/group.ts';
import { queriesOf, type StoredQuery } from './query.ts';
import { recordsOf } from './records.ts';

/** What a query is asked to do. */
export interface QueryDraft {
  readonly queryString: string;
  /** Names or ARNs. */
  readonly groups: readonly string[];
  /** Epoch seconds, inclusive. */
  readonly start: number;
  /** Epoch seconds; the whole second is included. */
  readonly end: number;
  readonly limit: number | undefined;
}

/**
 * Runs a query at once and keeps what came of it; AWS takes a few seconds and shows it as scheduled and running meanwhile.
 *
 * @throws MalformedQueryError for the query; AwsError ResourceNotFoundException for a group
 */
export function startQuery(scope: Scope, draft: QueryDraft): StoredQuery {
  const groups = draft.groups.map((pointer) => queriedGroup(scope, nameFrom(scope, pointer)));
  const query = parseQuery(draft.queryString);
  const [start, end] = [draft.start * 1000, draft.end * 1000 + 999];
  const now = scope.clock.now();
  const records = groups.flatMap((group) => recordsOf(scope, group, start, end));
  const { limit } = draft;
  const result = evaluateQuery(query, records, limit === undefined ? { queryTime: now } : { queryTime: now, limit });
  const names = groups.map(({ name }) => name);
  const sources = names.map((name) => `SOURCE "${name}" START=${start} END=${end}`);
  const text = [...sources, draft.queryString].join(' | ');
  const stored = { id: scope.ids.uuid(), text, groups: names, created: now, result };
  queriesOf(scope).set(stored.id, stored);
  return stored;
}

/** AWS answers with the words of the service behind it (recorded 2026). */
function queriedGroup(scope: Scope, name: string): LogGroup {
  const group = groupsOf(scope).get(name);
  if (group !== undefined) return group;
  throw notFound(
    `Log group '${name}' does not exist for account ID '${scope.account}' (Service: AWSLogs; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: ${scope.ids.uuid()}; Proxy: null)`,
  );
}
