import type { StatisticRange } from './ast.ts';

/** Says where a statistic stops making sense and what could have stood there. */
export class StatisticSyntaxError extends Error {
  readonly source: string;
  readonly range: StatisticRange;

  constructor(source: string, range: StatisticRange, problem: string) {
    super(`${problem}\n${pointAt(source, range)}`);
    this.name = 'StatisticSyntaxError';
    this.source = source;
    this.range = range;
  }
}

function pointAt(source: string, { start, end }: StatisticRange): string {
  return `  ${source}\n  ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`;
}
