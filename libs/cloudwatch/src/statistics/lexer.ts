import type { StatisticRange } from './ast.ts';

/** One piece of a statistic; `text` is what stands in the source. */
export interface StatisticToken {
  readonly kind: 'word' | 'number' | 'symbol' | 'unknown' | 'end';
  readonly text: string;
  readonly range: StatisticRange;
}

/** Splits a statistic into words, numbers and single symbols; ends in an `end` token. */
export function lexStatistic(source: string): readonly StatisticToken[] {
  const tokens: StatisticToken[] = [];
  let start = 0;
  while (start < source.length) {
    const end = endOfToken(source, start);
    tokens.push({ kind: kindOf(source[start]!), text: source.slice(start, end), range: { start, end } });
    start = end;
  }
  return [...tokens, { kind: 'end', text: '', range: { start, end: start } }];
}

function kindOf(first: string): StatisticToken['kind'] {
  if (isLetter(first)) return 'word';
  if (isDigit(first)) return 'number';
  return '(:%)'.includes(first) ? 'symbol' : 'unknown';
}

function endOfToken(source: string, start: number): number {
  const first = source[start]!;
  if (isLetter(first)) return skip(source, start, isLetter);
  if (!isDigit(first)) return start + 1;
  const whole = skip(source, start, isDigit);
  const fraction = source[whole] === '.' ? skip(source, whole + 1, isDigit) : whole;
  return fraction > whole + 1 ? fraction : whole;
}

function skip(source: string, start: number, belongs: (character: string) => boolean): number {
  let end = start;
  while (end < source.length && belongs(source[end]!)) end += 1;
  return end;
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
