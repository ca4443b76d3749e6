import type { Value } from '../values/value.ts';
import { discoverFields } from './discover.ts';
import type { Fields } from './discover.ts';
import type { LogRecord } from './record.ts';

/** One row on its way through a query: a log event, or a group that `stats` has made. */
export interface Row {
  /** What the query itself has made: aliases, extracted fields, aggregates. It hides what the event brought. */
  readonly computed: Fields;
  /** Undefined after `stats`. */
  readonly record: LogRecord | undefined;
  /** The fields found in the message, once one of them has been asked for. */
  discovered: Fields | undefined;
  /** The results of the aggregate calls of the item that is being computed. */
  aggregates: readonly Value[];
}

export function rowOf(record: LogRecord | undefined): Row {
  return { computed: new Map(), record, discovered: undefined, aggregates: [] };
}

/** Returns the value of a field, undefined when the row has none of that name. */
export function readField(row: Row, name: string): Value {
  if (row.computed.has(name)) return row.computed.get(name);
  if (!row.record) return undefined;
  switch (name) {
    case '@timestamp':
      return { millis: row.record.timestamp };
    case '@ingestionTime':
      return { millis: row.record.ingestionTime };
    case '@message':
      return row.record.message;
    case '@logStream':
      return row.record.logStream;
    case '@log':
      return row.record.log;
    case '@ptr':
      return row.record.ptr;
    default:
      row.discovered ??= discoverFields(row.record);
      return row.discovered.get(name);
  }
}
