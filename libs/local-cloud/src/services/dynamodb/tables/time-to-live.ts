import type { Scope } from '../../../scope.ts';
import { actNow } from '../engine/engine.ts';
import { storeOver } from '../engine/table-store.ts';
import { invalid } from '../faults.ts';
import { publishExpired } from '../items/item-metrics.ts';
import { keysOf } from '../streams/note-change.ts';
import { tablesOf, type Table } from './table.ts';
import type { Item } from './table-definition.ts';

/** AWS deletes items within some days after their time; here somebody looks each minute. */
const LOOK_EACH = 60_000;

/** Items whose time was over longer ago than this stay. @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html */
const FIVE_YEARS = 5 * 365 * 86_400_000;

/** Whom streams name for items whose time was over. */
const AUTHOR = 'dynamodb.amazonaws.com';

/** Says by which attribute items are over, or that none are. @throws AwsError ValidationException when that is so already */
export function setTimeToLive(scope: Scope, table: Table, attribute: string, enabled: boolean): void {
  const { timeToLive: current } = table;
  if (enabled && current?.enabled === true) throw invalid('TimeToLive is already enabled');
  if (!enabled && current?.enabled !== true) throw invalid('TimeToLive is already disabled');
  if (!enabled && current?.attribute !== attribute) {
    throw invalid('TimeToLive is active on a different AttributeName: current AttributeName is ' + current?.attribute);
  }
  table.timeToLive = { attribute, enabled, since: scope.clock.now() };
  lookLater(scope, table);
}

/** Sets up the timers of all tables whose items are over some day. */
export function resumeTimeToLive(scope: Scope): void {
  for (const table of tablesOf(scope).values()) lookLater(scope, table);
}

/** Looks each minute, as long as the table and its setting are what they were. */
function lookLater(scope: Scope, table: Table): void {
  const { timeToLive: setting } = table;
  if (setting?.enabled !== true) return;
  scope.clock.at((Math.floor(scope.clock.now() / LOOK_EACH) + 1) * LOOK_EACH, () => {
    const current = tablesOf(scope).get(table.definition.TableName);
    if (current !== table || table.timeToLive !== setting) return;
    expire(scope, table, setting.attribute);
    lookLater(scope, table);
  });
}

function expire(scope: Scope, { definition, rows }: Table, attribute: string): void {
  const now = scope.clock.now();
  const over = rows.values().filter((item) => isOver(item, attribute, now));
  const store = storeOver(scope, { author: AUTHOR });
  for (const item of over) {
    actNow(store, 'DeleteItem', { TableName: definition.TableName, Key: keysOf(definition.KeySchema, item) });
  }
  if (over.length > 0) publishExpired(scope, definition.TableName, over.length);
}

/** Only numbers count, in seconds. */
function isOver(item: Item, attribute: string, now: number): boolean {
  const text = item[attribute]?.['N'];
  const end = typeof text === 'string' ? Number(text) * 1000 : Number.NaN;
  return end <= now && end > now - FIVE_YEARS;
}
