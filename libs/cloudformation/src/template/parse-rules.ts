import { isList, isObject, type Json } from '../json.ts';
import { formatError } from '../stack-error.ts';
import { entriesOf, type Entry } from './section.ts';
import type { RuleDeclaration } from './template.ts';

/** Reads the rules that parameters must keep. */
export function parseRules(value: Json | undefined): ReadonlyMap<string, RuleDeclaration> {
  return new Map(entriesOf('Rules', 'Rules', value).map((entry) => [entry.name, readRule(entry)]));
}

function readRule({ value, path }: Entry): RuleDeclaration {
  const assertions = value['Assertions'];
  if (!isList(assertions) || assertions.length === 0) {
    throw formatError('Every Rules member must contain a list of Assertions.', path);
  }
  return {
    condition: value['RuleCondition'],
    assertions: assertions.map((item) => {
      const assert = isObject(item) ? item['Assert'] : undefined;
      if (!isObject(item) || assert === undefined) {
        throw formatError('Every Assertions member must contain an Assert object.', path);
      }
      const description = item['AssertDescription'];
      return { assert, description: typeof description === 'string' ? description : undefined };
    }),
  };
}
