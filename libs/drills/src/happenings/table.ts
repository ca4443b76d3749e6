import { atOnce, type Attributes, type Happening } from './happening.ts';
import { repeated, type Repetition, shortened } from './repetition.ts';
import { resourceVerbs, verb, type ResourceVerbs } from './resource.ts';

/** What can happen to a table of DynamoDB; what it is told its stream tells on. */
export interface TableVerbs extends ResourceVerbs {
  /** Somebody puts an item into it. @param item the item, or what it is the so many-th time, from 0 on */
  receives(item: Attributes | ((turn: number) => Attributes), repetition?: Repetition): Happening;
  /** Somebody deletes the item that has this key. */
  loses(key: Attributes): Happening;
  /** Every request for its items fails inside of DynamoDB. */
  isUnavailable(): Happening;
}

const resourceType = 'AWS::DynamoDB::Table';

/** Makes the verbs of a table. @param table its name */
export function tableVerbs(table: string): TableVerbs {
  return {
    ...resourceVerbs(resourceType, table, `table ${table}`),
    receives(item, repetition = {}) {
      const itemOf = typeof item === 'function' ? item : () => item;
      const sentence = `${table} receives ${shortened(JSON.stringify(itemOf(0)))}`;
      return repeated(sentence, repetition, (turn) => ({ kind: 'item', table, item: itemOf(turn) }));
    },
    loses: (key) => atOnce(`${table} loses ${shortened(JSON.stringify(key))}`, { kind: 'item-deletion', table, key }),
    isUnavailable: verb(resourceType, table, { words: `table ${table} is unavailable`, condition: 'unavailable' }),
  };
}
