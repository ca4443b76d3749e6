import { engineFunctions } from '../engine/engine-modules.ts';
import { Rows } from './rows.ts';
import { indexesOf, type SecondaryIndex, type TableDefinition } from './table-definition.ts';

/** Builds the entries of all indexes of a table from its items. */
export function indexRows(definition: TableDefinition, rows: Rows): Map<string, Rows> {
  return new Map(indexesOf(definition).map((index) => [index.IndexName, entriesOf(definition, index, rows)]));
}

/** Builds the entries of one index. */
export function entriesOf(definition: TableDefinition, index: SecondaryIndex, rows: Rows): Rows {
  const entries = new Rows();
  const { getIndexActions } = engineFunctions();
  for (const item of rows.values()) {
    for (const { key, item: entry } of getIndexActions([index], undefined, item, definition).puts) {
      entries.put(key, entry);
    }
  }
  return entries;
}
