import { parseMath, walkMath, type MathNode } from '@shopwatch/cloudwatch';
import type { Mutator } from '../mutator.ts';
import { queriesOf, withQuery } from './metric-stats.ts';

/** What each operator could be by mistake. */
const OTHERS: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '<': '>', '>': '<' };

/** The expression of an alarm says something else: another operator, another metric, another number. */
export const expression: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes(properties) {
    const queries = queriesOf(properties);
    const ids = queries.flatMap(({ Id, MetricStat }) => (MetricStat === undefined ? [] : [String(Id)]));
    return queries.flatMap((query, place) => {
      const text = query['Expression'];
      if (typeof text !== 'string') return [];
      return variants(text, ids).map((other) => ({
        what: `Expression "${text}" becomes "${other}"`,
        properties: withQuery(properties, place, (one) => ({ ...one, Expression: other })),
      }));
    });
  },
};

function variants(text: string, ids: readonly string[]): string[] {
  const found: string[] = [];
  const replace = (start: number, end: number, other: string): void =>
    void found.push(text.slice(0, start) + other + text.slice(end));
  walkMath(parseMath(text).root, (node: MathNode) => {
    switch (node.kind) {
      case 'binary': {
        const between = text.slice(node.left.range.end, node.right.range.start);
        const symbol = [...between].findIndex((character) => OTHERS[character] !== undefined);
        const at = node.left.range.end + symbol;
        if (symbol >= 0) replace(at, at + 1, OTHERS[text[at]!]!);
        return;
      }
      case 'reference': {
        const { start, end } = node.range;
        for (const other of ids) if (other !== text.slice(start, end)) replace(start, end, other);
        return;
      }
      case 'number': {
        const { start, end } = node.range;
        return replace(start, end, otherNumber(Number(text.slice(start, end))));
      }
      default:
        return;
    }
  });
  return found;
}

/** A tenth; in place of nothing, much. */
function otherNumber(value: number): string {
  return String(value === 0 ? 1000 : value / 10);
}
