import type { JsonCondition, JsonPattern, JsonProperty, Selector } from './ast.ts';
import { compileComparison, type ValueTest } from './compare.ts';
import { leavesOf } from './conditions.ts';
import type { Captures } from './scan/captures.ts';
import { eventScan } from './scan/scan.ts';
import { treeOf } from './scan/tree.ts';
import { printSelector } from './selector.ts';

/** Tells whether the values captured from an event meet a condition. */
type EventTest = (text: string, captures: readonly Captures[]) => boolean;

/** Compiles a JSON pattern; a line that is not one JSON object alone never matches, also not `NOT EXISTS`. */
export function compileJson(pattern: JsonPattern): (line: string) => boolean {
  const selectors = new Map<string, Selector>();
  for (const { selector } of leavesOf(pattern.condition)) selectors.set(keyOf(selector), selector);
  const slots = new Map([...selectors.keys()].map((key, slot) => [key, slot]));
  const scan = eventScan(treeOf([...selectors.values()]), selectors.size);
  const test = compileCondition(pattern.condition, slots);
  return (line) => scan.read(line) && test(line, scan.captures);
}

function keyOf(selector: Selector): string {
  return printSelector(selector);
}

function compileCondition(condition: JsonCondition, slots: ReadonlyMap<string, number>): EventTest {
  switch (condition.kind) {
    case 'and': {
      const left = compileCondition(condition.left, slots);
      const right = compileCondition(condition.right, slots);
      return (text, captures) => left(text, captures) && right(text, captures);
    }
    case 'or': {
      const left = compileCondition(condition.left, slots);
      const right = compileCondition(condition.right, slots);
      return (text, captures) => left(text, captures) || right(text, captures);
    }
    case 'compare':
      return anyValue(slots.get(keyOf(condition.selector))!, compileComparison(condition));
    case 'is':
      return compileProperty(condition, slots.get(keyOf(condition.selector))!);
    default:
      return condition satisfies never;
  }
}

/**
 * With a wildcard any value may meet the condition, each condition by itself (recorded 2026). Without any value, because the
 * property is absent, no comparison holds; for `!=` AWS leaves that open.
 */
function anyValue(slot: number, test: ValueTest): EventTest {
  return (text, all) => {
    const captures = all[slot]!;
    for (let at = 0; at < captures.count; at++) if (test(text, captures, at)) return true;
    return false;
  };
}

const PROPERTY_KINDS = { NULL: 'null', TRUE: 'true', FALSE: 'false' } as const;

function compileProperty({ property }: JsonProperty, slot: number): EventTest {
  if (property === 'NOT EXISTS') return (_text, all) => all[slot]!.count === 0;
  const kind = PROPERTY_KINDS[property];
  return anyValue(slot, (_text, captures, at) => captures.kinds[at] === kind);
}
