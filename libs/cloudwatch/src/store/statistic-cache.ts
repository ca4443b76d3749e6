import type { Statistic } from '../statistics/ast.ts';
import { parseStatistic } from '../statistics/parser.ts';

/** More texts than a store meets in practice; beyond it all are read anew. */
const mostTexts = 1000;

/** Reads each spelling of a statistic once. */
export class StatisticCache {
  private readonly parsed = new Map<string, Statistic>();

  /** @throws StatisticSyntaxError */
  read(source: string): Statistic {
    const known = this.parsed.get(source);
    if (known !== undefined) return known;
    if (this.parsed.size >= mostTexts) this.parsed.clear();
    const statistic = parseStatistic(source);
    this.parsed.set(source, statistic);
    return statistic;
  }
}
